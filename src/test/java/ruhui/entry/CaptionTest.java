package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ruhui.shared.Problem;

class CaptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_2031.JPG",
                "IMG_20240501_101010.jpg",
                "IMG-20240501-WA0003.jpg",
                "IMG_E2031.HEIC",
                "IMGE2031.HEIC",
                "img2031 (2).jpg",
                "DSC0001.jpg",
                "DSC_0001.JPG",
                "DSCN0001.jpg",
                "DSCF1234.jpg",
                "_MG_1234.jpg",
                "P1010023.JPG",
                "PXL_20240501_101010123.MP.jpg",
                "MVIMG_20240501_101010.jpg",
                "DJI_0042.JPG",
                "GOPR0042.JPG",
                "100_1234.jpg",
                "微信图片_20240501101010.jpg",
                "微信图片_20240501101010_12_34.jpg",
                "mmexport1714531234567.jpg",
                "WechatIMG12.jpeg",
                "wx_camera_1714531234567.jpg",
                "微信截图_20240501101010.png",
                "企业微信截图_17145312341234.png",
                "QQ图片20240501101010.png",
                "QQ截图20240501.png",
                "屏幕截图 2024-05-01 101010.png",
                "屏幕截图(12).png",
                "屏幕快照 2024-05-01 上午10.10.10.png",
                "Screenshot_20240501-101010.png",
                "Screenshot_20240501_101010_com.tencent.mm.jpg",
                "Screen Shot 2024-05-01 at 10.10.10 AM.png",
                "Snipaste_2024-05-01_10-10-10.png",
                "截图1.png",
                "image1.png",
                "image (3).png",
                "Image.png",
                "图片1.png",
                "图片.jpg",
                "照片2.jpg",
                "未命名.jpg",
                "未命名 - 副本.jpg",
                "未标题-1.jpg",
                "无标题.png",
                "新建.jpg",
                "新建文件夹.png",
                "新建 BMP 图像.bmp",
                "新建位图图像 (2).bmp",
                "Untitled.png",
                "Untitled-1.jpg",
                "download (1).jpg",
                "下载.png",
                "1714531234567.jpg",
                "2024-05-01.jpg",
                "2024年5月1日.jpg",
                "1.jpg",
                "(1).jpg",
                "a.jpg",
                "图.jpg",
                "a1.png",
                "111.png",
                "aaa.png",
                "----.jpg",
                ".jpg",
                "",
                "d41d8cd98f00b204e9800998ecf8427e.jpg",
                "550e8400-e29b-41d4-a716-446655440000.jpeg",
                "3f2a9c1b.png",
                "lADPDgQ9qW8mK7zNA4TNAtA_720_900.jpg",
                "扫描件.jpg",
                "扫描全能王 2024-05-01 10.10.jpg",
                "test.jpg",
                "测试.png",
                "Copy of IMG_2031.jpg",
                "IMG_2031 - 副本 (2).jpg",
                "C:\\fakepath\\IMG_2031.jpg",
                "ＩＭＧ＿２０３１.jpg",
                "IMG_2031.jpg.jpg"
            })
    void a_name_that_says_nothing_proposes_nothing(String fileName) {
        assertThat(Caption.fromFileName(fileName)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "二号热源厂厂区全景.jpg, 二号热源厂厂区全景",
        "换热站 3.png, 换热站 3",
        "换热站(1).png, 换热站(1)",
        "2025年供热现场会.JPG, 2025年供热现场会",
        "Boiler house No 2.webp, Boiler house No 2",
        "boiler_house-north.jpg, boiler house north",
        "新建换热站.jpg, 新建换热站",
        "新建图像监控中心.jpg, 新建图像监控中心",
        "图片中心外景.jpg, 图片中心外景",
        "照片墙.jpg, 照片墙",
        "测试中心.jpg, 测试中心",
        "扫描仪车间.jpg, 扫描仪车间",
        "New plant.jpg, New plant",
        "Picture of the boiler.jpg, Picture of the boiler",
        "供热面积30万㎡（北区）.jpg, 供热面积30万㎡（北区）",
        "锅炉 v1.2, 锅炉 v1.2",
        "大厅.jpeg, 大厅",
        "Boilerhouse2025panorama.jpg, Boilerhouse2025panorama",
        "C:\\fakepath\\热网监控中心.jpg, 热网监控中心",
        "../../etc/热网.jpg, 热网",
        "泵房.jpg.jpg, 泵房",
        "Photovoltaic roof.jpg, Photovoltaic roof",
        "P&ID 系统图.png, P&ID 系统图",
        "微信公众号二维码.png, 微信公众号二维码",
        "facade.jpg, facade"
    })
    void a_name_that_says_something_becomes_the_caption(String fileName, String caption) {
        assertThat(Caption.fromFileName(fileName)).contains(new Caption(caption));
    }

    @Test
    void a_long_name_is_cut_to_what_fits() {
        assertThat(Caption.fromFileName("二号热源厂".repeat(9) + ".jpg"))
                .hasValueSatisfying(caption -> assertThat(caption.text()).hasSize(40));
    }

    @Test
    void a_typed_caption_has_to_say_something() {
        assertThat(Caption.problem("二号热源厂")).isEmpty();
        assertThat(Caption.parse("  二号\n热源厂 ").text()).isEqualTo("二号 热源厂");
        assertThat(Caption.problem(" ")).contains(Problem.of("entry.caption.empty"));
        assertThat(Caption.problem("厂")).contains(Problem.of("entry.caption.length", 2, 40, 1));
        assertThat(Caption.problem("厂区".repeat(21))).contains(Problem.of("entry.caption.length", 2, 40, 42));
        assertThat(Caption.problem("IMG_2031")).contains(Problem.of("entry.caption.meaningless", "IMG_2031"));
        assertThatThrownBy(() -> new Caption("IMG_2031")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_made_to_keep_us_busy_does_not() {
        for (var part : List.of("com tencent mm ", "wa11111 ", "1a1a", "copy ", "(1)", "图像图片", "aaaaaaaa 1111 ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> Caption.fromFileName("IMG " + part.repeat(300) + "§厂"));
        }
    }

    @Property
    void no_file_name_breaks_it(@ForAll String fileName) {
        Caption.fromFileName(fileName).ifPresent(caption -> {
            assertThat(Caption.problem(caption.text())).isEmpty();
            assertThat(caption.text()).doesNotContain("\n", "\r", "/", "\\");
        });
    }
}
