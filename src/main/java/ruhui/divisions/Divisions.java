package ruhui.divisions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The cascade of provinces, cities and counties. Names are data and the same in both languages.
@Component
public class Divisions {

    private static final String NATION = "";
    private static final int PROVINCE = 2;
    private static final int CITY = 4;
    private static final Set<String> ONLY_A_LEVEL = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> byParent;

    public Divisions() {
        read();
        byParent = byCode.values().stream()
                .collect(Collectors.groupingBy(division -> parent(division.code()), Collectors.toUnmodifiableList()));
    }

    public List<Division> provinces() {
        return children(NATION);
    }

    /// What lies directly below; nothing below a county or an unknown code.
    public List<Division> children(String code) {
        return byParent.getOrDefault(code, List.of());
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// 北京市 / 市辖区 / 朝阳区
    public String path(String code) {
        return line(code).stream().map(Division::name).collect(Collectors.joining(" / "));
    }

    /// 北京市朝阳区, as an address is written
    public String display(String code) {
        return line(code).stream()
                .map(Division::name)
                .filter(name -> !ONLY_A_LEVEL.contains(name))
                .collect(Collectors.joining());
    }

    public boolean valid(String province, String city, String county) {
        return byCode.containsKey(county)
                && byCode.containsKey(province)
                && parent(county).equals(city)
                && parent(city).equals(province);
    }

    private List<Division> line(String code) {
        var line = new ArrayList<Division>();
        for (var division = byCode.get(code); division != null; division = byCode.get(parent(division.code()))) {
            line.addFirst(division);
        }
        return line;
    }

    /// Below a city without counties stand towns with codes of nine digits.
    private static String parent(String code) {
        if (code.length() <= PROVINCE) {
            return NATION;
        }
        return code.substring(0, code.length() <= CITY ? PROVINCE : CITY);
    }

    private void read() {
        var file = Objects.requireNonNull(Divisions.class.getResourceAsStream("/divisions/divisions.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(","))
                    .forEach(line -> byCode.put(line[0], new Division(line[0], line[1])));
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }
}
