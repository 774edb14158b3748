import ArgumentParser
import CPE
import Diagnostics

/// `mimamori cpe`.
struct CPECommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cpe", abstract: Speech.say("CPEの名前を比べます", "Compare CPE names"), subcommands: [CPEMatchCommand.self]
        )
        .startedDirectly
    }
}

/// `mimamori cpe match`.
struct CPEMatchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "match",
            abstract: Speech.say(
                "「元<タブ>先」の行ごとに superset、subset、equal、disjoint を出します(NISTIR 7696)",
                "For each line SOURCE<TAB>TARGET: superset, subset, equal or disjoint (NISTIR 7696)"),
            discussion: Speech.say(
                "例:\n  printf 'cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*\\tcpe:/a:openssl:openssl:1.1.1k\\n' | mimamori cpe match",
                "Example:\n  printf 'cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*\\tcpe:/a:openssl:openssl:1.1.1k\\n' | mimamori cpe match"))
    }

    @OptionGroup var common: CommonOptions

    func run() throws {
        try LineFilter.runOnPairs { source, target in
            let relation = CPE.match(try CPE(parsing: source), try CPE(parsing: target))
            guard relation != .overlapping else { throw CPEError.noRelation(source: source, target: target) }
            return relation.rawValue
        }
    }
}
