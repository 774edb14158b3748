import ArgumentParser
import Diagnostics
import Registry
import Reports
import SBOM

/// `mimamori release compare`.
struct ReleaseCompareCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "compare", abstract: Speech.say("2つのベースラインの違い", "What differs between two baselines"))
    }

    @Argument(help: ArgumentHelp(Speech.say("古いほう(MP-300@2.4.1 または MP-300@2.4.1#1)", "the older one (MP-300@2.4.1 or MP-300@2.4.1#1)")))
    var old: String

    @Argument(help: ArgumentHelp(Speech.say("新しいほう", "the newer one")))
    var new: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let difference = try await registry.ask(CompareBaselines(try BaselineReference(old), try BaselineReference(new)), as: principal)
        var listing = Listing(
            "baseline-difference",
            [
                .init("kind", "種類", "KIND"), .init("change", "変化", "CHANGE"), .init("name", "名称", "NAME"), .init("oldVersion", "前の版", "OLD"),
                .init("newVersion", "新しい版", "NEW"), .init("fields", "変わった内容", "FIELDS"),
            ])
        for item in difference.items {
            let fields = item.fields.map { ConfigurationFacts.title($0.field)[Speech.language] }.joined(separator: ", ")
            listing.add([
                .word(item.section.rawValue, item.section.title[Speech.language]), Self.kind(item.kind), .text(item.name),
                .text(item.oldVersion), .text(item.newVersion), .word(item.fields.map(\.field).joined(separator: ", "), fields),
            ])
        }
        // The components behind a changed SBOM.
        for sbom in difference.sboms {
            guard let parts = sbom.difference else { continue }
            let word = Speech.say("部品", "component")
            for part in parts.added {
                listing.add([.word("component", word), Self.kind(.added), .text(part.name), .text(nil), .text(part.version), .text("")])
            }
            for part in parts.removed {
                listing.add([.word("component", word), Self.kind(.removed), .text(part.name), .text(part.version), .text(nil), .text("")])
            }
            for part in parts.changed {
                listing.add([
                    .word("component", word), Self.kind(.changed), .text(part.new.name), .text(part.old.version), .text(part.new.version),
                    .text(part.fields.map(\.field.rawValue).joined(separator: ", ")),
                ])
            }
        }
        listing.show(format.format)
    }

    private static func kind(_ kind: BaselineDifference.ItemChange.Kind) -> Listing.Cell {
        switch kind {
        case .added: .word("added", Speech.say("追加", "added"))
        case .removed: .word("removed", Speech.say("削除", "removed"))
        case .changed: .word("changed", Speech.say("変更", "changed"))
        }
    }
}
