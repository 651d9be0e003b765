package ruhui.database;

/// Where PostgreSQL answers, and what ends with us.
interface Server extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close();
}
