import ArgumentParser
import Diagnostics
import PackageURL
import Versions

/// `mimamori version`: order of versions and ranges.
struct VersionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "version",
            abstract: Speech.say("版の大小と範囲を調べます", "Compare versions and ask ranges"),
            subcommands: [VersionCompareCommand.self, VersionInRangeCommand.self]
        )
        .startedDirectly
    }
}

/// `mimamori version compare`.
struct VersionCompareCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "compare",
            abstract: Speech.say("「A<タブ>B」の行ごとに -1、0、1 を出します", "For each line A<TAB>B: -1, 0 or 1"),
            discussion: Speech.say(
                """
                例:
                  printf '1.0.2k\\t1.0.2zh\\n' | mimamori version compare --scheme openssl

                その方式の版でないものは error: とし、推測しません(終了コード1)。
                方式: \(schemes)
                """,
                """
                Example:
                  printf '1.0.2k\\t1.0.2zh\\n' | mimamori version compare --scheme openssl

                What is not a version of the scheme gives error:, never a guess (exit code 1).
                Schemes: \(schemes)
                """))
    }

    private static var schemes: String { VersionScheme.allCases.map(\.rawValue).joined(separator: ", ") }

    @Option(help: ArgumentHelp(Speech.say("版の方式(VERSの方式名またはpurlの型)", "version scheme (VERS scheme or purl type)"), valueName: "scheme"))
    var scheme: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let order = VersionScheme.named(scheme) else {
            throw ValidationError(Speech.say("知らない方式です: \(scheme)。方式: \(Self.schemes)", "unknown scheme: \(scheme). Schemes: \(Self.schemes)"))
        }
        try LineFilter.runOnPairs { left, right in String(try order.compare(left, right).rawValue) }
    }
}

/// `mimamori version in-range`.
struct VersionInRangeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "in-range",
            abstract: Speech.say("「VERS<タブ>版」の行ごとに true、false を出します", "For each line VERS<TAB>VERSION: true or false"),
            discussion: Speech.say(
                "例:\n  printf 'vers:npm/>=1.2.0|<1.2.9\\t1.2.3\\n' | mimamori version in-range",
                "Example:\n  printf 'vers:npm/>=1.2.0|<1.2.9\\t1.2.3\\n' | mimamori version in-range"))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        try LineFilter.runOnPairs { range, version in try VERS(parsing: range).contains(version) ? "true" : "false" }
    }
}
