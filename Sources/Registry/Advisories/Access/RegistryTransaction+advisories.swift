import Database
import Diagnostics

extension RegistryTransaction {
    /// An advisory and the version of it on which work goes on, for somebody who works on it.
    ///
    /// - Parameter states: how far the version must be.
    func advisoryInWork(_ number: String, _ states: [AdvisoryState]) throws -> (StoredAdvisory, StoredAdvisoryVersion) {
        let advisory = try advisory(number)
        try mustWork(on: advisory)
        let version = try versions(of: advisory).last { AdvisoryState.inWork.contains($0.state) }
        guard let version else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(number) に作成中の版はありません。新しい版を作ってください(advisory revise)。",
                    en: "\(number) has no version in work; begin one (advisory revise)."))
        }
        guard states.contains(version.state) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(number)#\(version.number) は「\(version.state.title.japanese)」です。できるのは次の状態のときだけです: \(words(states).japanese)",
                    en: "\(number)#\(version.number) is \(version.state.title.english); this can be done when it is: \(words(states).english)."))
        }
        return (advisory, version)
    }

    /// Working on an advisory of a case is for those who take part in the case. The refusal does not name it.
    func mustWork(on advisory: StoredAdvisory) throws {
        guard let number = advisory.psirtCase, principal != .system else { return }
        let person = try ownID()
        guard try CaseParticipants.present(get(PSIRTCase.self, number), self).contains(person) else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(advisory.number) の担当者ではありません。作成者に相談してください。", en: "you do not work on \(advisory.number); ask its author."))
        }
    }

    /// Whether a person wrote on a version: drafted, edited or submitted it. The audit chain knows.
    func wrote(_ person: Int, _ version: StoredAdvisoryVersion) throws -> Bool {
        let actions = [
            DraftAdvisory.action, ReviseAdvisory.action, EditAdvisory.action, ChangeAdvisoryContents.action, SetAdvisorySharing.action,
            AcceptAdvisoryPoint.action, SubmitAdvisory.action,
        ]
        let judged = """
            SELECT 1 AS found FROM advisory_flaw x JOIN own_flaw o ON o.id = x.flaw_id WHERE x.version_id = ? AND (o.author_id = ?
            OR EXISTS (SELECT 1 FROM own_flaw_judgement j WHERE j.flaw_id = o.id AND j.author_id = ?)) LIMIT 1
            """
        // What is said of a flaw of our own is reviewed with the advisory, so its authors are among those who wrote.
        return try person == version.author
            || connection.row(judged, [.integer(version.id), .integer(person), .integer(person)]) != nil
            || connection.row(
                """
                SELECT 1 AS found FROM audit_entry WHERE subject = ? AND subject_id = ? AND person_id = ?
                AND action IN (\(actions.map { "'\($0)'" }.joined(separator: ", "))) LIMIT 1
                """, [.text(SubjectKind.advisoryVersion.rawValue), .integer(version.id), .integer(person)]) != nil
    }

    /// Puts something about a version into the audit chain that is no column of it.
    func note(_ version: StoredAdvisoryVersion, _ facts: KeyValuePairs<String, AuditFact>) throws {
        try note(.advisoryVersion, version.id, version.label(in: self), facts)
    }

    private func words(_ states: [AdvisoryState]) -> Wording {
        Wording(
            ja: states.map(\.title.japanese).joined(separator: "、"), en: states.map(\.title.english).joined(separator: ", "))
    }
}
