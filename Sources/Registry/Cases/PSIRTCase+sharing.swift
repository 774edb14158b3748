import Database
import Duties
import PSIRT

extension PSIRTCase {
    /// Whether something of the case may reach an audience, among those who need to know.
    func sharing(with audience: Audience, at now: String) throws -> SharingDecision {
        guard let moment = Instant(now) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
        return SharingDecision(label: tlp, embargo: embargo, to: audience, needsToKnow: true, at: moment)
    }

    /// - Throws: ``RegistryError/forbiddenByState(_:)`` with what stands against it.
    func mustBeShareable(with audience: Audience, at now: String) throws {
        let decision = try sharing(with: audience, at: now)
        guard decision.isAllowed else { throw RegistryError.forbiddenByState(decision.wording) }
    }
}
