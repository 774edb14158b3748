import Testing
import Versions

@Suite("numbers between dots, and bytes")
struct DottedTests {
    @Test func cran() throws {
        try expectLadder(.cran, [["0"], ["0.01", "0.1", "0-1"], ["0.01.0", "0.1-0"], ["0.1.1"], ["0.1-10"], ["0.2"], ["1.0"], ["1.0.0"]])
        expectRefused(.cran, ["1.", "-1", "1.a", "1--2", "v1.0", "1_2"])
    }

    @Test func hackage() throws {
        try expectLadder(.hackage, [["0"], ["0.1.26.0"], ["1"], ["1.0"], ["1.0.0"], ["1.0.1"], ["1.10"], ["99999999999999999999"]])
        expectRefused(.hackage, ["1.0-1", "v1.0", "1.0.", "a"])
    }

    @Test func intdot() throws {
        try expectLadder(
            .intdot, [["0", "0.0"], ["1", "1.0", "01.00", "1.0-beta", "1.x", "1..5"], ["1.2", "1.2.", "1.2alpha"], ["1.10"], ["10.234.5.12"]])
        expectRefused(.intdot, ["a1", ".1", "-1", "v1"])
    }

    @Test func nginx() throws {
        try expectLadder(.nginx, [["0.7.52"], ["1.4", "1.4.0"], ["1.5.13"], ["1.25.3"], ["1.25.3.1"]])
        expectRefused(.nginx, ["1", "1.25.3-r1", "1.25.", "1.2.3.4.5", "v1.25.3", "01.2"])
    }

    @Test func lexicographic() throws {
        try expectLadder(.lexicographic, [[" "], ["10"], ["9"], ["A"], ["a"], ["aa"], ["ä"], ["é"], ["€"], ["😀"]])
    }
}
