import ArgumentParser
import Testing

@testable import mimamori

/// What is read without ArgumentParser is what ArgumentParser would have read.
struct QuickStartTests {
    private static let good = [
        "validate a.json", "validate a.json b.json --schemas s --format json --lang en", "validate --format table -- a", "validate -",
        "show a.json", "show --format json a.json", "show --lang ja a", "score a b", "score a --profile mhlw --strict --format json",
        "convert a --to spdx3", "convert a --to cyclonedx-xml-1.6 --output o --strict --compact --repair", "diff a b", "diff a b --format json",
        "diff --format markdown a b --lang en",
    ]

    @Test(arguments: good) func readsTheSame(line: String) throws {
        let arguments = line.split(separator: " ").map(String.init)
        let parsed = try SBOMCommand.parseAsRoot(arguments)
        guard !line.contains(" -- ") else {
            #expect(QuickStart.command((["sbom"] + arguments)[...]) == nil)
            return
        }
        let quick = try #require(QuickStart.command((["sbom"] + arguments)[...]))
        #expect(Self.facts(quick) == Self.facts(parsed))
    }

    private static func facts(_ command: any ParsableCommand) -> [String] {
        switch command {
        case let command as SBOMValidateCommand: ["\(command.files) \(command.schemas ?? "-") \(command.format)", command.common.language ?? "-"]
        case let command as SBOMShowCommand: ["\(command.file) \(command.format)", command.common.language ?? "-"]
        case let command as SBOMScoreCommand:
            [
                "\(command.files) \(command.profile) \(command.explain ?? "-") \(command.format) \(command.failUnder ?? -1) \(command.strict)",
                command.common.language ?? "-",
            ]
        case let command as SBOMConvertCommand:
            [
                "\(command.file) \(command.to) \(command.output ?? "-") \(command.strict) \(command.compact) \(command.repair)",
                command.common.language ?? "-",
            ]
        case let command as SBOMDiffCommand: ["\(command.old) \(command.new) \(command.format) \(command.failOn)", command.common.language ?? "-"]
        default: ["?"]
        }
    }

    /// Whatever could be an error or a request for help is ArgumentParser's.
    @Test(arguments: [
        "validate", "validate --help", "validate -h a", "validate a --version", "validate a --format yaml", "validate a --format",
        "validate a --schemas",
        "validate a --schemas --format json", "validate a --lang fr", "validate a --nothing", "validate a --format json --format json",
        "validate a --format=json", "show", "show a b", "score --explain fda", "score a --profile none", "score a --fail-under 80", "convert a",
        "convert a --to none", "convert a b --to csv", "diff a", "diff a b c", "diff a b --fail-on any", "merge a b", "generate .", "help", "",
    ])
    func leavesTheRest(line: String) {
        #expect(QuickStart.command((["sbom"] + line.split(separator: " ").map(String.init))[...]) == nil)
        #expect(QuickStart.command(line.split(separator: " ").map(String.init)[...]) == nil)
    }
}
