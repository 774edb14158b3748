import Diagnostics

extension SBOMRules {
    /// Times that belong together must not stand in the wrong order. No standard forbids it, so the document is not broken by it.
    mutating func order(
        _ earlier: (name: String, text: String?), _ later: (name: String, text: String?), _ id: String?, at place: @autoclosure () -> RulePlace
    ) {
        guard let first = earlier.text, let second = later.text, first != second, let from = Moment(first), let to = Moment(second), to < from else {
            return
        }
        let (shownFirst, shownSecond) = (quoted(first), quoted(second))
        add(
            "SBOM-250", .warning, at: place(), component: id,
            Wording(
                ja: "「\(later.name)」(\(shownSecond))が「\(earlier.name)」(\(shownFirst))より前の日時です。",
                en: "\(later.name) (\(shownSecond)) is earlier than \(earlier.name) (\(shownFirst))."))
    }
}
