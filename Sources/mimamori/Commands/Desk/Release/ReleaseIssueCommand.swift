import ArgumentParser
import Registry

/// `mimamori release issue`.
struct ReleaseIssueCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "issue", abstract: Speech.say("SBOMを医療機関などに提供し、記録します(R-139〜R-145)", "Give the SBOM to somebody, on record (R-139 to R-145)"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(name: .customLong("to"), help: ArgumentHelp(Speech.say("提供先", "recipient")))
    var recipient: String

    @Option(help: ArgumentHelp(Speech.say("形式(sbom convert --to と同じ)", "format, as of sbom convert --to"), valueName: "format"))
    var form: String = "cyclonedx-json"

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        let issue = try await SBOMIssue.make(reference, form: form, registry, principal)
        let issued = try await registry.perform(
            IssueSBOM(
                reference, to: recipient, format: issue.format, bytes: issue.bytes, why: reason.reason ?? Speech.say("提供", "issued"),
                losses: issue.losses),
            as: principal, reason: reason.reason)
        try FileOutput.write(issue.bytes, to: output)
        print(
            Speech.say(
                "提供を記録しました: 第\(issued.number)号 \(issued.recipient)  \(issued.format)  SHA-256 \(issued.digest)",
                "on record: no. \(issued.number) to \(issued.recipient)  \(issued.format)  SHA-256 \(issued.digest)"))
    }
}
