import ArgumentParser
import Testing

@testable import mimamori

struct DirectStartTests {
    @Test func namesAreThoseOfTheCommands() throws {
        let all = Mimamori.configuration.subcommands
        for name in ["scan", "sbom", "catalog", "purl", "version", "cpe", "cvss"] {
            let command = try #require(DirectStart.command(name))
            #expect(command.configuration.commandName == name)
            #expect(all.contains { $0 == command })
        }
        #expect(DirectStart.command("help") == nil)
        #expect(DirectStart.command(nil) == nil)
    }

    @Test func helpIsThatOfTheTree() throws {
        let pairs: [(any ParsableCommand.Type, any ParsableCommand.Type)] = [
            (ScanCommand.self, ScanCommand.self), (SBOMCommand.self, SBOMCommand.self), (SBOMCommand.self, SBOMValidateCommand.self),
            (VersionCommand.self, VersionCompareCommand.self),
        ]
        for (root, command) in pairs {
            #expect(root.helpMessage(for: command, columns: 100) == Mimamori.helpMessage(for: command, columns: 100))
        }
    }
}
