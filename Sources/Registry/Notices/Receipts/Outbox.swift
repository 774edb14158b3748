import Database
import Diagnostics
import Lifecycle

/// Puts letters of one notice into the outbox.
final class Outbox {
    private let notice: Notice
    /// 0 for the letters themselves, the number of the round for reminders.
    private let reminder: Int
    private let transaction: RegistryTransaction
    private(set) var byMail = 0
    private(set) var byHand: [String] = []
    /// Read once for all recipients.
    private var condition: String?

    init(_ notice: Notice, reminder: Int = 0, _ transaction: RegistryTransaction) {
        self.notice = notice
        self.reminder = reminder
        self.transaction = transaction
    }

    /// Makes the transaction the only one at the outbox, before it reads what is in it: of two senders neither sees what the other takes, and of two
    /// rounds of reminders the second sees the first.
    static func lock(_ transaction: RegistryTransaction) throws { try transaction.connection.lock(SQLLock(number: 0x4d49_4d41_0003)) }

    /// A letter to each contact of an institution that gets notices by mail; where there is none, one letter that is handed over or posted.
    func queue(institution code: String) throws {
        let institution = try transaction.institution(code)
        let contacts = try transaction.list(
            InstitutionContact.self, where: "institution_id = ? AND receives_notices <> 0 AND ended_at IS NULL", [.integer(institution.id)])
        let devices = try devices("d.institution_id = ?", [.integer(institution.id)])
        let withMail = contacts.filter { $0.mail != nil }
        let chosen: [InstitutionContact?] = withMail.isEmpty ? [contacts.first] : withMail
        for contact in chosen {
            var receipt = NoticeReceipt(
                notice: notice.id, language: institution.language,
                addressee: contact?.name ?? Wording(ja: "医療機器安全管理責任者", en: "To whom it may concern")[institution.language], devices: devices,
                queuedAt: transaction.now)
            receipt.reminder = reminder
            receipt.institution = institution.id
            receipt.contact = contact?.id
            receipt.mail = contact?.mail
            try transaction.insert(receipt)
        }
        if withMail.isEmpty { byHand.append(code) } else { byMail += withMail.count }
    }

    /// A copy to each party that stands in the chain of a device at one of the institutions (R-131, R-132).
    func queueParties(of codes: [String]) throws {
        var parties: Set<Int> = []
        for code in codes {
            let institution = try transaction.institution(code)
            try transaction.connection.forEach(
                """
                SELECT DISTINCT c.party_id FROM device_custody c JOIN installed_device d ON d.id = c.device_id
                WHERE d.institution_id = ? AND d.product_id = ? AND d.ended_on IS NULL AND c.until_on IS NULL
                """, [.integer(institution.id), .integer(notice.product)]
            ) { parties.insert(try $0.int("party_id")) }
        }
        for id in parties.sorted() {
            let party = try transaction.get(TradeParty.self, id)
            let devices = try devices(
                "d.id IN (SELECT device_id FROM device_custody WHERE party_id = ? AND until_on IS NULL)", [.integer(id)])
            var receipt = NoticeReceipt(
                notice: notice.id, language: .japanese, addressee: party.nameJa, devices: devices, queuedAt: transaction.now)
            receipt.party = id
            receipt.mail = party.mail
            try transaction.insert(receipt)
            if party.mail == nil { byHand.append(party.code) } else { byMail += 1 }
        }
    }

    /// Of an advisory only the devices that it concerns; of all else, all.
    private func concerned() throws -> String {
        if let condition { return condition }
        let condition = try deviceCondition()
        self.condition = condition
        return condition
    }

    private func deviceCondition() throws -> String {
        guard case .advisory(let id)? = NoticeSubject(key: notice.subject),
            let advisory = try transaction.find(StoredAdvisory.self, "number", .text(id)),
            let own = try AdvisoryReach(advisory, transaction)?.of(notice.product)
        else { return "1 = 1" }
        return AdvisoryReach.condition(own.releases)
    }

    /// Devices of the product in use that the notice is about, one a line: serial number or lot, release, institution and site.
    private func devices(_ condition: String, _ arguments: [SQLValue]) throws -> String {
        var lines: [String] = []
        try transaction.connection.forEach(
            """
            SELECT d.serial, d.lot, d.quantity, r.version, s.name FROM installed_device d LEFT JOIN product_release r ON r.id = d.release_id
            LEFT JOIN site s ON s.id = d.site_id WHERE d.product_id = ? AND d.ended_on IS NULL AND \(condition) AND \(try concerned()) ORDER BY d.serial, d.lot, d.id
            """, [.integer(notice.product)] + arguments
        ) { row in
            let name = try row.optionalText("serial") ?? "\(row.optionalText("lot") ?? "") × \(row.int("quantity"))"
            let parts = [name, try row.optionalText("version"), try row.optionalText("name")].compactMap { $0 }
            lines.append("- " + parts.joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }
}
