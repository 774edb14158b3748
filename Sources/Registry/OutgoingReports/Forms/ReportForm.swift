public import Diagnostics
public import Duties

/// What a kind of report consists of: blocks of fields, each with its source. A form is data; nothing is decided in it.
public struct ReportForm: Sendable, Hashable {
    /// To whom it goes, by the duties' names of recipients.
    public let recipients: [String]
    /// What the reader must know before relying on it: what of the official form was not seen.
    public let caution: Wording?
    /// Duties that only a follow-up answers.
    public let followUpDuties: [String]
    /// The blocks in the form's order.
    public let blocks: [ReportBlock]

    init(to recipients: [String], caution: Wording? = nil, followUpDuties: [String] = [], _ blocks: [ReportBlock]) {
        self.recipients = recipients
        self.caution = caution
        self.followUpDuties = followUpDuties
        self.blocks = blocks
    }

    /// The field of a name.
    public func field(_ key: String) -> ReportField? { blocks.lazy.flatMap(\.fields).first { $0.key == key } }

    /// Names of fields close to one that does not exist.
    func suggestions(for key: String) -> [String] { blocks.flatMap(\.fields).map(\.key).filter { $0.contains(key) || key.contains($0) } }
}

/// A block of a form.
public struct ReportBlock: Sendable, Hashable {
    /// The title.
    public let title: Wording
    /// The fields in the form's order.
    public let fields: [ReportField]

    init(_ japanese: String, _ english: String, _ basis: ReportBasis, _ fields: [ReportField]) {
        title = Wording(ja: japanese, en: english)
        self.fields = fields.map { $0.on(basis) }
    }
}

/// A field of a form.
public struct ReportField: Sendable, Hashable {
    /// Its name in commands.
    public let key: String
    /// Its name for people.
    public let label: Wording
    /// Where its value comes from.
    public let source: ReportSource
    /// Where it is asked for; nil in the making, where the block says so.
    private var own: ReportBasis?

    init(_ key: String, _ japanese: String, _ english: String, _ source: ReportSource = .person, _ basis: ReportBasis? = nil) {
        self.key = key
        label = Wording(ja: japanese, en: english)
        self.source = source
        own = basis
    }

    /// Where it is asked for.
    public var basis: ReportBasis { own ?? ReportBasis("", .desirable, .notSeen) }

    fileprivate func on(_ basis: ReportBasis) -> ReportField {
        var field = self
        field.own = own ?? basis
        return field
    }
}

/// Where a field is asked for, how binding that is, and how well the source is known.
public struct ReportBasis: Sendable, Hashable {
    /// The standard and its clause.
    public let citation: String
    /// How binding it is.
    public let strength: Strength
    /// How the field was seen there.
    public let level: Evidence.Level

    init(_ citation: String, _ strength: Strength, _ level: Evidence.Level) {
        self.citation = citation
        self.strength = strength
        self.level = level
    }
}
