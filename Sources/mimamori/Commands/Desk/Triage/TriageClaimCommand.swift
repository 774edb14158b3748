import ArgumentParser
import Inputs
import Registry

/// `mimamori triage claim`.
struct TriageClaimCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "claim",
            abstract: Speech.say("供給者のVEXを、自社の判断と並べて取り込みます", "Take in a supplier's VEX, to stand beside our own judgements"))
    }

    @OptionGroup var release: ReleaseArgument

    @Argument(help: ArgumentHelp(Speech.say("VEX文書(CSAF、OpenVEX、CycloneDX)", "the VEX document (CSAF, OpenVEX, CycloneDX)")))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("サプライヤーのコード", "code of the supplier"), valueName: "code"))
    var supplier: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let take = try TakeSupplierVEX(DocumentFile.open(file), file: file, supplier: supplier, for: release.reference())
        let answer = try await registry.perform(take, as: principal, reason: reason.reason)
        print(
            Speech.say(
                "記述\(answer.statements)件: 新しい主張\(answer.claims)件、該当なし\(answer.unmatched)件",
                "\(answer.statements) statements: \(answer.claims) new claims, \(answer.unmatched) about no finding"))
    }
}
