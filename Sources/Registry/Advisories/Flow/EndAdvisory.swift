import Advisories
public import Diagnostics

/// Ends an advisory that is out, by a last version that says so: taken back, or superseded by another. The documents stay, as CSAF wants it.
enum EndAdvisory {
    static func end(
        _ advisory: StoredAdvisory, _ change: AdvisoryChange, _ reason: Wording, successor: AdvisoryReference? = nil,
        in transaction: RegistryTransaction
    ) throws -> StoredAdvisoryVersion {
        try transaction.mustWork(on: advisory)
        let out = try transaction.lastOut(advisory)
        guard let text = out.facts, let moment = AdvisoryTime(transaction.now) else {
            throw RegistryError.notFound(.advisoryVersion, advisory.number)
        }
        var facts = try AdvisoryContent.facts(text)
        let number = out.number + 1
        let words = AdvisorySentences.revision(change)
        facts.revisions.append(
            AdvisoryRevision(number: number, date: moment, summary: AdvisoryText(ja: words?.japanese, en: words?.english)))
        facts.ending = AdvisoryEnding(
            change == .withdrawal ? .withdrawn : .superseded, AdvisoryText(ja: reason.japanese, en: reason.english), successor: successor)
        // What went out before the placement was told apart says nothing of it.
        facts.publisher.placement = AdvisoryPublisher.Placement(base: facts.publisher.baseURL)
        let documents = try AdvisoryContent.documents(facts)
        let errors = documents.flatMap(\.results).filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw AdvisoryError.openPoints(
                errors.map { AdvisoryPoint("csaf/\($0.test)", ja: $0.wording.japanese, en: $0.wording.english, isAcceptable: false) })
        }
        var version = StoredAdvisoryVersion(
            advisory: advisory.id, number: number, change, out.kindOfAdvisory, label: out.tlp, embargoUntil: nil, author: try transaction.ownID(),
            at: transaction.now)
        version.ending = "\(reason.japanese)\n\(reason.english)"
        version.endedAt = transaction.now
        version = try transaction.begin(version, from: out)
        return try PublishAdvisory.put(
            facts, documents, as: change == .withdrawal ? .withdrawn : .superseded, version, advisory, transaction)
    }

    static func check(_ reason: Wording) throws {
        var check = FieldCheck()
        check.text("reason-ja", reason.japanese)
        check.text("reason-en", reason.english)
        try check.finish()
    }
}

/// Takes an advisory back.
public struct WithdrawAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.publishAdvisories
    /// Tracking id.
    public var number: String
    /// Why, for its readers.
    public var why: Wording

    /// A withdrawal.
    public init(_ number: String, because why: Wording) {
        self.number = number
        self.why = why
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        try EndAdvisory.check(why)
        return try EndAdvisory.end(try transaction.advisory(number), .withdrawal, why, in: transaction)
    }
}

/// Says that another advisory, which is out, has taken the place of this one.
public struct SupersedeAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.publishAdvisories
    /// Tracking id.
    public var number: String
    /// Tracking id of the other.
    public var successor: String
    /// Why, for its readers.
    public var why: Wording

    /// A supersession.
    public init(_ number: String, by successor: String, because why: Wording) {
        self.number = number
        self.successor = successor
        self.why = why
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        try EndAdvisory.check(why)
        var advisory = try transaction.advisory(number)
        let other = try transaction.advisory(successor)
        let out = try transaction.versions(of: other).last { $0.state == .published }
        guard other.id != advisory.id, let out, let text = out.facts, out.tlp >= (try transaction.lastOut(advisory)).tlp else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "後継には、公開中で、同じかより広く共有できる別のアドバイザリーを指定してください。",
                    en: "the successor is another advisory that is out, under a label at least as open."))
        }
        let url = try PreparedAdvisory(AdvisoryContent.facts(text), language: .japanese).csafURL
        advisory.successor = successor
        advisory = try transaction.update(advisory)
        return try EndAdvisory.end(
            advisory, .supersession, why, successor: AdvisoryReference(url: url, summary: AdvisoryText(ja: successor, en: successor)), in: transaction
        )
    }
}
