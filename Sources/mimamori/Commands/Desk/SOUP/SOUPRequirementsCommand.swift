import ArgumentParser
import Registry

/// `mimamori soup requirements`.
struct SOUPRequirementsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "requirements",
            abstract: Speech.say(
                "SOUPへの機能・性能の要求事項と、必要なハードウェア・ソフトウェア(5.3.3、5.3.4)", "Functional and performance requirements on SOUP, and what it needs (5.3.3, 5.3.4)"
            ))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "soup-requirements",
            [
                .init("title", "名称", "TITLE"), .init("versions", "使用版", "VERSIONS"), .init("functional", "機能", "FUNCTIONAL"),
                .init("performance", "性能", "PERFORMANCE"), .init("platform", "必要なもの", "NEEDS"),
            ])
        try await registry.forEach(ListSOUP(try release.reference()), as: principal) { entry in
            let item = entry.item
            listing.add([
                .text(item.title), .text(entry.versions.joined(separator: ", ")), .text(item.functional), .text(item.performance),
                .text(item.platform),
            ])
        }
        listing.show(format.format)
    }
}
