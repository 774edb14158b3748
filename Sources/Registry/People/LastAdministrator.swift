import Database
import Diagnostics

/// Nobody can lock everybody out.
enum LastAdministrator {
    static func mustNotBe(_ person: Person, _ reader: RegistryReader) throws {
        let others = try reader.list(RoleGrant.self, where: "role = ? AND person_id <> ?", [.text(Role.administrator.rawValue), .integer(person.id)])
            .filter { $0.isValid(at: reader.now) && $0.organisation == nil && $0.product == nil }
        for grant in others where try reader.get(Person.self, grant.person).isActive { return }
        let isOne = try reader.list(RoleGrant.self, where: "role = ? AND person_id = ?", [.text(Role.administrator.rawValue), .integer(person.id)])
            .contains { $0.isValid(at: reader.now) }
        guard isOne else { return }
        throw RegistryError.forbiddenByState(
            Wording(
                ja: "\(person.handle) は最後の管理者です。先に別の管理者を登録してください。",
                en: "\(person.handle) is the last administrator; make another one first."))
    }
}
