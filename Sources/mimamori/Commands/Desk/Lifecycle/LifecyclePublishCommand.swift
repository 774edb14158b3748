import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle publish`.
struct LifecyclePublishCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: Speech.say(
                "サポート状況を公開します。--no-public で取り下げ(承認の権限と --reason が必要)",
                "Make the support status public, or take it back with --no-public (needs the right to approve and --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("誰でも見られる", "everybody may see it")))
    var `public` = true

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let publication = try await registry.perform(PublishStatus(product, isPublic: `public`), as: principal, reason: reason.reason)
        print(
            publication.isPublic
                ? Speech.say("公開しました: /support/\(product)", "public: /support/\(product)")
                : Speech.say("取り下げました: \(product)", "no longer public: \(product)"))
    }
}

/// `mimamori lifecycle status`.
struct LifecycleStatusCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: Speech.say("公開しているサポート状況(誰でも見られる内容)", "The support status that is public, as everybody sees it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード(なければすべて)", "code of the product (else all)")))
    var product: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        if let product { _ = try await registry.ask(ShowPublication(product), as: principal) }
        var listing = Listing(
            "support-status",
            [
                .init("product", "製品", "PRODUCT"), .init("stage", "段階", "STAGE"), .init("release", "販売開始", "RELEASE"),
                .init("eol", "EOL", "EOL"), .init("eos", "EOS", "EOS"), .init("plan", "計画の版", "PLAN"), .init("updated", "更新", "UPDATED"),
            ])
        for entry in try await registry.ask(PublicStatus(product), as: principal) {
            let support = entry.support
            listing.add([
                .text(entry.code), .word(support.stage.rawValue, support.stage.wording[Speech.language]), .text(support.release.map { "\($0)" }),
                .text(support.eol.map { "\($0)" }), .text(support.eos.map { "\($0)" }), .number(support.planVersion), .text(entry.updated),
            ])
        }
        listing.show(format.format)
    }
}
