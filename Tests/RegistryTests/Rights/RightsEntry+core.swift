@testable import Registry

extension RightsEntry {
    /// People, the audit chain, products and releases.
    static func core(_ names: RightsNames) throws -> [RightsEntry] {
        [
            .does(AddOrganisation(Organisation(code: "NEW", nameJa: "新", nameEn: "New"))), .does(AddPerson(Person(handle: "new", name: "New"))),
            .does(ChangePerson("bystander") { $0.post = "x" }), .does(GrantRole(.viewer, to: "bystander")),
            .does(WithdrawRole(.developer, from: "bystander")),
            .does(
                RegisterFirstAdministrator(
                    person: Person(handle: "new", name: "New"), organisation: Organisation(code: "NEW", nameJa: "新", nameEn: "New"))),
            .does(try SetPassword(TestDesk.password, for: "bystander", salt: Array(repeating: 1, count: 16), rounds: 16)),
            .does(NotePassword(isRight: true)),
            .asks(ListPeople()), .asks(WhoAmI()), .asks(ExportAudit { _ in }), .asks(ListAudit()), .asks(VerifyAudit()),
            .does(AddProduct(Product(organisation: 0, code: "NEW", nameJa: "新", nameEn: "New"), organisation: "MIMA")),
            .does(ChangeProduct(names.product) { $0.nameEn = "x" }),
            .does(AddVariant(Variant(product: 0, code: "V", nameJa: "型", nameEn: "V"), of: names.product)),
            .does(ChangeVariant(names.product, "B") { $0.note = "x" }), .asks(ListVariants(of: names.product)), .asks(ListProducts()),
            .does(AddRelease(ReleaseReference(product: names.product, version: "9"))), .asks(ListReleases(product: names.product)),
        ]
    }
}
