public import Diagnostics
public import Duties

/// Something that a recipient must be told, by when, and why.
public struct NoticeDue: Sendable, Hashable {
    /// The recipient's id.
    public let recipient: String
    /// What about.
    public let subject: NoticeSubject
    /// Why.
    public let cause: NoticeCause
    /// The day to tell, for EOL, EOS and the end of a component.
    public let day: CalendarDay?
    /// The last day on which telling is in time.
    public let dueBy: CalendarDay
    /// Days by which it is late today; 0 if it is in time.
    public let daysLate: Int
    /// What a package still lacks, in the order of Table 2.
    public let missing: [PackageItem]

    /// Where the duty comes from.
    public var basis: Basis {
        if case .changed = cause { return subject.basis(isChange: true) }
        return subject.basis(isChange: false)
    }

    /// Today is later than ``dueBy``.
    public var isLate: Bool { daysLate > 0 }

    /// The notice for a reader, without the recipient.
    public var wording: Wording {
        let late = isLate ? Wording(ja: "、\(daysLate)日遅れ", en: ", \(daysLate) days late") : Wording(ja: "", en: "")
        let told = day.map { Wording(ja: "(\($0))", en: " (\($0))") } ?? Wording(ja: "", en: "")
        let basis = basis.wording
        return Wording(
            ja: "\(subject.wording.japanese)\(told.japanese): \(cause.wording.japanese)。期限 \(dueBy)\(late.japanese) [\(basis.japanese)]",
            en: "\(subject.wording.english)\(told.english): \(cause.wording.english); by \(dueBy)\(late.english) [\(basis.english)]")
    }
}
