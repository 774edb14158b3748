import Diagnostics
import Registry
import Reports

/// The configuration items of a release as a list.
enum ConfigurationItemListing {
    static func of(_ report: ConfigurationStatus.Report) -> Listing {
        var listing = Listing(
            "configuration-items",
            [
                .init("kind", "種類", "KIND"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"), .init("inherited", "引継ぎ", "INHERITED"),
                .init("toConfirm", "要確認", "TO CONFIRM"), .init("facts", "内容", "FACTS"),
            ])
        for item in report.items {
            listing.add([
                .word(item.section.rawValue, item.section.title[Speech.language]), .text(item.name), .text(item.version), .flag(item.isInherited),
                .flag(item.isToConfirm), .word(facts(item), ConfigurationFacts.text(item, Speech.language)),
            ])
        }
        return listing
    }

    /// For programs the facts keep their names of JSON.
    private static func facts(_ item: ConfigurationItem) -> String { item.facts.map { "\($0.name)=\($0.value)" }.joined(separator: "; ") }
}
