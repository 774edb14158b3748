import Duties
public import Lifecycle

/// Writes down what a source says about the end of a component, tool, part, contract or resource.
public struct StateEnd: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// About what.
    public var subject: EndSubject
    /// Where it comes from.
    public var origin: EndOrigin
    /// What ends, in our words.
    public var meaning: EndMeaning
    /// What it says.
    public var value: EndWord
    /// The last day, where it says one.
    public var day: String?
    /// The day on which the source said so or was read; nil for today.
    public var statedOn: String?
    /// Where to look it up.
    public var reference: String
    /// The source's own word, where it has one.
    public var term: String?

    /// A statement.
    public init(
        _ subject: EndSubject, _ origin: EndOrigin, _ meaning: EndMeaning, _ value: EndWord, on day: String? = nil, stated statedOn: String? = nil,
        reference: String, term: String? = nil
    ) {
        self.subject = subject
        self.origin = origin
        self.meaning = meaning
        self.value = value
        self.day = day
        self.statedOn = statedOn
        self.reference = reference
        self.term = term
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptStatement {
        let today = "\(try transaction.today())"
        var check = FieldCheck()
        check.day("day", day)
        check.demand((value == .day) == (day != nil), "day", ja: "日付は「day」のときだけ、必ず書きます。", en: "a day is given with \"day\", and only then.")
        check.day("stated", statedOn)
        check.order("stated", statedOn, today)
        check.text("reference", reference, limit: 2000)
        check.optional("term", term, limit: 120)
        try check.finish()
        try transaction.mustExist(subject)
        var statement = KeptStatement(
            subject: subject.kind, name: subject.name, cycle: subject.cycle, origin: origin, meaning: meaning, value: value,
            statedOn: statedOn ?? today, reference: reference, person: try transaction.ownID())
        statement.day = day
        statement.term = term
        return try transaction.insert(statement)
    }
}
