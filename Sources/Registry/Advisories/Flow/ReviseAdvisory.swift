import Database
import Diagnostics

/// Begins a new version of an advisory that is out. What is out stays as it is until the new version takes its place.
public struct ReviseAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String
    /// Whether something new is told or words are put right.
    public var change: AdvisoryChange

    /// A new version.
    public init(_ number: String, _ change: AdvisoryChange = .content) {
        self.number = number
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        var check = FieldCheck()
        check.demand(
            change == .content || change == .erratum, "change", ja: "content または erratum です。", en: "is content or erratum.")
        try check.finish()
        let advisory = try transaction.advisory(number)
        try transaction.mustWork(on: advisory)
        let out = try transaction.lastOut(advisory)
        let next = StoredAdvisoryVersion(
            advisory: advisory.id, number: out.number + 1, change, out.kindOfAdvisory, label: out.tlp, embargoUntil: nil,
            author: try transaction.ownID(), at: transaction.now)
        return try transaction.begin(next, from: out)
    }
}

extension RegistryTransaction {
    /// The version of an advisory that is out now, where no other is in work.
    func lastOut(_ advisory: StoredAdvisory) throws -> StoredAdvisoryVersion {
        let versions = try versions(of: advisory)
        if let open = versions.last(where: { AdvisoryState.inWork.contains($0.state) }) {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(advisory.number)#\(open.number) は「\(open.state.title.japanese)」です。先に公開するか取りやめてください。",
                    en: "\(advisory.number)#\(open.number) is \(open.state.title.english); publish it or give it up first."))
        }
        guard let out = versions.last(where: { $0.state == .published }) else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(advisory.number) に公開中の版はありません。", en: "no version of \(advisory.number) is out."))
        }
        return out
    }

    /// Stores a version that starts from an earlier one.
    func begin(_ version: StoredAdvisoryVersion, from old: StoredAdvisoryVersion) throws -> StoredAdvisoryVersion {
        var version = version
        version.recipients = old.recipients
        version.credit = old.credit
        version.creditConsent = old.creditConsent
        let stored = try insert(version)
        try AdvisoryContents(version: stored, transaction: self).copy(from: old)
        return stored
    }
}
