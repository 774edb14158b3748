import ArgumentParser
import Registry

/// `mimamori advisory contents`.
struct AdvisoryContentsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "contents",
            abstract: Speech.say(
                "案に載せるリリースと脆弱性を変え、カタログの情報を取り込みます", "Change the releases and vulnerabilities of a draft, and take over a catalogue's facts"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("加えるリリース(繰り返せます)", "release to put in (may be repeated)"), valueName: "code@version"))
    var addRelease: [String] = []

    @Option(help: ArgumentHelp(Speech.say("外すリリース(繰り返せます)", "release to take out (may be repeated)"), valueName: "code@version"))
    var removeRelease: [String] = []

    @Option(
        help: ArgumentHelp(
            Speech.say("加える(または情報を取り込み直す)脆弱性(繰り返せます)", "vulnerability to put in, or whose facts to take over anew (may be repeated)"), valueName: "id"
        ))
    var vulnerability: [String] = []

    @Option(help: ArgumentHelp(Speech.say("外す脆弱性(繰り返せます)", "vulnerability to take out (may be repeated)"), valueName: "id"))
    var removeVulnerability: [String] = []

    @OptionGroup var match: MatchOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let sources = try match.open().map { try AdvisorySource.read(vulnerability, in: $0) } ?? []
        let version = try await registry.perform(
            ChangeAdvisoryContents(
                number, adding: try addRelease.map { try ReleaseReference($0) }, removing: try removeRelease.map { try ReleaseReference($0) },
                vulnerabilities: vulnerability, removingVulnerabilities: removeVulnerability, sources: sources), as: principal, reason: reason.reason)
        print(Speech.say("変えました: \(number)#\(version.number)", "changed: \(number)#\(version.number)"))
    }
}
