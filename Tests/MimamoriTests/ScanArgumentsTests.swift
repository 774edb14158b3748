import ArgumentParser
import Testing

@testable import mimamori

/// Plain arguments of a scan are read without ArgumentParser, and must be read as it reads them.
struct ScanArgumentsTests {
    @Test(arguments: [
        ["a.json", "--catalog", "c.cat"], ["--catalog", "c.cat", "a.json", "b.json", "--format", "json"],
        ["--lang", "en", "a", "--catalog", "c", "--fail-on", "high", "--vex", "v1", "--ignore", "i", "--vex", "v2", "b"],
    ])
    func arePlain(_ arguments: [String]) throws {
        let command = try ScanCommand.parse(arguments)
        #expect(
            ScanRun.plain(arguments)
                == ScanRun(
                    sboms: command.sboms, catalog: command.catalog, format: command.format, gate: ScanGate(threshold: command.failOn),
                    vex: command.vex, ignore: command.ignore, maxBytes: command.maxBytes, maxRatio: command.maxRatio))
    }

    /// Whatever is out of the ordinary, right or wrong, is ArgumentParser's.
    @Test(arguments: [
        [], ["a"], ["--catalog", "c"], ["-", "--catalog", "c"], ["a", "--catalog"], ["a", "--catalog=c"],
        ["a", "--catalog", "c", "--format", "word"], ["a", "--catalog", "c", "--catalog", "d"], ["a", "--catalog", "c", "--help"],
        ["a", "--catalog", "c", "--", "b"], ["a", "--catalog", "c", "--max-bytes", "1"], ["a", "--catalog", "c", "--lang", "fr"],
        ["a", "--catalog", "-c"], ["-x", "a", "--catalog", "c"], ["a", "--catalog", "c", "--version"],
        ["a", "--catalog", "c", "--fail-on", "low", "--fail-on-unknown"],
    ])
    func areNot(_ arguments: [String]) { #expect(ScanRun.plain(arguments) == nil) }
}
