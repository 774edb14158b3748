@testable import Registry

extension RightsEntry {
    /// Institutions, installed devices, trade parties and roll-outs.
    static func installedBase(_ names: RightsNames) -> [RightsEntry] { institutions(names) + devices(names) + rollouts(names) }

    private static func institutions(_ names: RightsNames) -> [RightsEntry] {
        var contact = InstitutionContact(institution: 0, name: "x")
        contact.phone = "1"
        return [
            .does(AddInstitution(Institution(code: "NEW", nameJa: "新", nameEn: "New", kindOfInstitution: .clinic))),
            .does(ChangeInstitution(names.institution) { $0.note = "x" }), .does(ArchiveInstitution(names.institution), orIsRefused: true),
            .asks(ListInstitutions()), .asks(ShowInstitution(names.institution)), .does(AddSite("WEST", of: names.institution, name: "x")),
            .does(AddInstitutionContact(contact, of: names.institution)), .does(EndInstitutionContact(1)),
            .does(AddTradeParty(TradeParty(code: "NEW", nameJa: "新", nameEn: "New", trade: .lessor))),
            .does(ChangeTradeParty(names.party) { $0.note = "x" }), .asks(ListTradeParties()),
            .asks(ShowTradeParty(names.party)), .does(LeaveChain(names.device, 1), orIsRefused: true),
        ]
    }

    private static func devices(_ names: RightsNames) -> [RightsEntry] {
        var device = InstalledDevice(product: 0, institution: 0)
        device.serial = "SN-2"
        let table = DeviceTable(
            file: "a.csv", rows: [DeviceRow(number: 2, cells: [.product: names.product, .serial: "SN-3", .institution: names.institution])])
        return [
            .does(AddInstalledDevice(device, of: names.product, DevicePlacement(institution: names.institution))),
            .does(ChangeInstalledDevice(names.device) { $0.note = "x" }), .asks(ListInstalledDevices()), .asks(ShowInstalledDevice(names.device)),
            .does(PutInChain(names.device, names.party)), .asks(FindInstalledComponent(FindComponent("zlib"))),
            .does(ImportInstalledDevices(table), orIsRefused: true), .asks(PreviewInstalledDevices(table), orIsRefused: true),
        ]
    }

    private static func rollouts(_ names: RightsNames) -> [RightsEntry] {
        [
            .does(PlanRollout("RO-2", release: names.release, title: "x"), orIsRefused: true), .asks(ListRollouts()),
            .asks(ShowRollout(names.rollout)),
            .does(RecordRolloutStep(names.rollout, names.device, .done)), .does(CloseRollout(names.rollout), orIsRefused: true),
        ]
    }
}
