import Diagnostics
import Registry

extension ListInstalledDevices.Entry {
    /// An installed device as the API shows it.
    static let shape = Shape<ListInstalledDevices.Entry>(
        "InstalledDevice",
        [
            .number("id") { $0.device.id }, .text("product") { $0.product }, .optional("serial") { $0.device.serial },
            .optional("lot") { $0.device.lot },
            .number("quantity") { $0.device.quantity }, .optional("release") { $0.release }, .text("institution") { $0.institution },
            .optional("site") { $0.site }, .optional("place") { $0.device.place }, .optional("udi") { $0.device.udi },
            .word("network") { $0.device.network }, .optional("controls") { $0.device.controls }, .optional("soldOn") { $0.device.soldOn },
            .optional("installedOn") { $0.device.installedOn }, .optional("checkedOn") { $0.device.checkedOn },
            .optional("endedOn") { $0.device.endedOn }, .optional("note") { $0.device.note }, .number("revision") { $0.device.revision },
        ])
}

extension Institution {
    /// An institution as the API shows it; the people there are not in it.
    static let shape = Shape<Institution>(
        "Institution",
        [
            .text("code") { $0.code }, .text("nameJa") { $0.nameJa }, .text("nameEn") { $0.nameEn }, .word("kind") { $0.kindOfInstitution },
            .optional("country") { $0.country }, .optional("address") { $0.address }, .word("language") { $0.language },
            .optional("archivedAt") { $0.archivedAt }, .number("revision") { $0.revision },
        ])
}
