package ruhui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruhui.shared.Lang;

class MeasureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capital      | 5000     | 5,000 万元      | CNY 50,000,000
            capital      | 0.01     | 0.01 万元       | CNY 100
            area         | 1250.5   | 1,250.5 万平方米 | 12,505,000 m²
            heat         | 98.60    | 98.6 万吉焦     | 986,000 GJ
            capacity     | 1400     | 1,400 MW      | 1,400 MW
            users        | 120000   | 120,000 户     | 120,000 households
            reportingYear| 2025     | 2025          | 2025
            capital      | viel     | viel          | viel
            """)
    void a_measure_is_said_as_the_language_counts(String key, String value, String zh, String en) {
        var field = Registry.find(key).orElseThrow();
        assertThat(Measure.said(Lang.ZH, field, value)).isEqualTo(zh);
        assertThat(Measure.said(Lang.EN, field, value)).isEqualTo(en);
    }
}
