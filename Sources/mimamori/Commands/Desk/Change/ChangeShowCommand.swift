import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change show`.
struct ChangeShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("変更要求の全体", "One change request, whole"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowChange(number), as: principal)
        let change = shown.change
        var listing = Listing(
            "change",
            [
                .init("number", "番号", "Number"), .init("product", "製品", "Product"), .init("release", "リリース", "Release"),
                .init("state", "状態", "State"),
                .init("kind", "種類", "Kind"), .init("title", "件名", "Title"), .init("description", "内容", "Description"),
                .init("changesFunction", "機能変更", "Function"), .init("functionReason", "その理由", "Because"), .init("impact", "影響", "Impact"),
                .init("implementation", "実施", "Implementation"), .init("verification", "検証", "Verification"), .init("author", "起案者", "Author"),
                .init("implementer", "実施者", "Implemented by"), .init("verifier", "検証者", "Verified by"), .init("links", "関連", "Links"),
                .init("signatures", "署名", "Signatures"), .init("possible", "次にできること", "Possible now"),
            ])
        listing.add([
            .text(change.number), .text(shown.product), .text(shown.release), .word(change.state.rawValue, change.state.title[Speech.language]),
            .word(change.changeKind.rawValue, change.changeKind.title[Speech.language]), .text(change.title), .text(change.description),
            .word(change.changesFunction.rawValue, change.changesFunction.title[Speech.language]), .text(change.functionReason), .text(change.impact),
            .text(change.implementation), .text(change.verification), .text(shown.author), .text(shown.implementer), .text(shown.verifier),
            .text(shown.links.map { "\($0.role.title[Speech.language]): \($0.kind.title[Speech.language]) \($0.label)" }.joined(separator: "\n")),
            .text(shown.signatures.map(SignatureLine.text).joined(separator: "\n")),
            .text(shown.possible.map { $0.title[Speech.language] }.joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
