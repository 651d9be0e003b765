package ruhui.bench;

/// The least a start can cost.
final class Hello {

    private Hello() {}

    static void main() {
        System.out.println("hello");
    }
}
