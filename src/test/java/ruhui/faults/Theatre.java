package ruhui.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import ruhui.counterparts.Counterpart;
import ruhui.counterparts.Prompter;
import ruhui.counterparts.WechatPay;

/// Two processes of the application on one database, WeChat Pay's counterpart, and one address before both.
final class Theatre implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final WechatPay provider;
    private final Balancer balancer;
    private final List<Node> nodes;
    private final JdbcClient db;
    private final Prompter prompter;

    /// Somebody who owes the first year's dues, and who may sign in for it.
    record Debtor(UUID unit, Person person) {}

    private Theatre(Path folder, EmbeddedPostgres postgres, WechatPay provider, Balancer balancer, List<Node> nodes) {
        this.folder = folder;
        this.postgres = postgres;
        this.provider = provider;
        this.balancer = balancer;
        this.nodes = nodes;
        this.db = JdbcClient.create(postgres.getPostgresDatabase());
        this.prompter = new Prompter(provider.base());
    }

    static Theatre open() throws IOException {
        var folder = Files.createTempDirectory("ruhui-faults");
        var postgres = postgres(folder);
        var provider = Counterpart.start(folder.resolve("counterpart"), 0);
        var ports = List.of(Node.freePort(), Node.freePort());
        var balancer = new Balancer(ports);
        var settings = new LinkedHashMap<>(provider.settings(balancer.base()));
        settings.put("RUHUI_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("RUHUI_DB_USER", "postgres");
        settings.put("RUHUI_BASE_URL", balancer.base());
        var first = Node.at(folder.resolve("node-1"), ports.get(0), settings);
        var second = Node.at(folder.resolve("node-2"), ports.get(1), settings);
        first.ready().stage("association");
        second.ready();
        if (System.getProperty("faults.keep") != null) {
            System.out.println("kept in " + folder);
        }
        return new Theatre(folder, postgres, provider, balancer, List.of(first, second));
    }

    private static EmbeddedPostgres postgres(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "80")
                .start();
    }

    Node node(int number) {
        return nodes.get(number - 1);
    }

    /// Either node, whichever lives.
    String base() {
        return balancer.base();
    }

    JdbcClient db() {
        return db;
    }

    Prompter prompter() {
        return prompter;
    }

    Map<String, String> settings() {
        return provider.settings(balancer.base());
    }

    String databaseUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    Path folder() {
        return folder;
    }

    Debtor debtor() {
        var told = standing().stage("unit").split(" ");
        return new Debtor(UUID.fromString(told[0]), new Person(told[1]));
    }

    Person staff(String roles) {
        return new Person(standing().stage("staff?roles=" + roles));
    }

    void checkOff(String check) {
        nodes.forEach(node -> node.stage("off?check=" + check));
    }

    /// Whether money of this order is in our books.
    boolean booked(String number) {
        return db.sql("""
                        select exists (select
                                         from wechatpay.payment p
                                         join wechatpay.pay_order o on o.id = p.pay_order
                                        where o.number = :number)
                        """).param("number", number).query(Boolean.class).single();
    }

    void clockAhead(String duration) {
        nodes.stream().filter(Node::lives).forEach(node -> node.stage("clock?ahead=" + duration));
        prompter.say("now", "{\"ahead\":\"%s\"}".formatted(duration));
    }

    /// All as at the beginning, whatever a row did.
    void tidy() throws IOException {
        prompter.noFaults();
        prompter.callBacksAsUsual();
        prompter.say("callbacks", "{\"factor\":100}");
        prompter.say("refunds", "{\"after\":0}");
        prompter.say("bills", "{}");
        for (var node : nodes) {
            if (!node.lives()) {
                node.start();
            }
        }
        nodes.forEach(Node::ready);
        clockAhead("PT0S");
        checkOff("");
    }

    private Node standing() {
        return nodes.stream().filter(Node::lives).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(Node::close);
        provider.close();
        balancer.close();
        postgres.close();
        if (System.getProperty("faults.keep") == null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
