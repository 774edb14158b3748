public import Diagnostics

/// Why a row of a table of devices cannot be taken.
public struct DeviceRowProblem: Sendable, Equatable {
    /// Number of the row in the file.
    public let row: Int
    /// The column; nil where it is about the row.
    public let field: DeviceField?
    /// What is wrong and what would be right.
    public let reason: Wording

    init(_ row: Int, _ field: DeviceField?, ja japanese: String, en english: String) {
        self.row = row
        self.field = field
        reason = Wording(ja: japanese, en: english)
    }

    /// `row 7, institution: …`.
    public var wording: Wording {
        guard let field else { return Wording(ja: "\(row)行目: \(reason.japanese)", en: "row \(row): \(reason.english)") }
        return Wording(
            ja: "\(row)行目 \(field.title.japanese): \(reason.japanese)", en: "row \(row), \(field.title.english): \(reason.english)")
    }
}
