package ruhui.faults;

/// One row of the fault matrix, played on two nodes; ends with an error when its promise is broken.
interface Row {

    void play(Theatre theatre) throws Exception;
}
