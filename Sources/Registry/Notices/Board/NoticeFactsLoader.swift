import Database
import Duties
import Lifecycle

/// Brings recipients of a product and what they were told into the form of the engine.
///
/// The recipients are the institutions that have or had a device. Trade parties get copies; whether a lessor is "the customer" the texts do not say.
struct NoticeFactsLoader {
    private let reader: RegistryReader

    init(_ reader: RegistryReader) { self.reader = reader }

    func load(_ product: Product, _ dates: StageFacts, _ plans: [KeptPlan], ends: [ComponentEnd]) throws -> NoticeFacts {
        let recipients = try recipients(of: product)
        let policy = try reader.find(KeptPolicy.self, "product_id", .integer(product.id))?.engine() ?? .undecided
        return try NoticeFacts(
            stage: dates, recipients: recipients, tellings: try tellings(product, plans, Set(recipients.map(\.id))), componentEnds: ends,
            policy: policy)
    }

    /// One for each institution: its first day of sale, its releases, and the day on which its last device went out of use.
    ///
    /// A device that is there was sold, on a day that nobody wrote down; the day on which it was seen there counts then.
    func recipients(of product: Product) throws -> [Recipient] {
        let today = try reader.today()
        var places: [String: Place] = [:]
        try reader.connection.forEach(
            """
            SELECT i.code, i.name_ja, d.sold_on, d.installed_on, d.checked_on, d.ended_on, r.version FROM installed_device d
            JOIN institution i ON i.id = d.institution_id LEFT JOIN product_release r ON r.id = d.release_id WHERE d.product_id = ? ORDER BY d.id
            """, [.integer(product.id)]
        ) { row in
            let code = try row.text("code")
            func day(_ column: String) throws -> CalendarDay? { try row.optionalText(column).map { try LifecycleText.day($0, at: code) } }
            var place = try places[code] ?? Place(name: row.text("name_ja"))
            let installed = try day("installed_on")
            let sold = try day("sold_on") ?? installed ?? day("checked_on") ?? today
            place.sold = min(place.sold ?? sold, sold)
            if let installed { place.delivered = min(place.delivered ?? installed, installed) }
            if let ended = try day("ended_on") {
                place.retired = max(place.retired ?? ended, ended)
            } else {
                place.isInUse = true
                // One device whose release is not known, and everything may concern the institution.
                if let release = try row.optionalText("version") { place.releases.insert(release) } else { place.hasUnknownRelease = true }
            }
            places[code] = place
        }
        return places.sorted { $0.key < $1.key }.map { code, place in
            Recipient(
                id: code, name: place.name, sold: place.sold, delivered: place.delivered, retired: place.isInUse ? nil : place.retired,
                releases: place.hasUnknownRelease ? [] : place.releases)
        }
    }

    private struct Place {
        let name: String
        var sold: CalendarDay?
        var delivered: CalendarDay?
        var retired: CalendarDay?
        var isInUse = false
        var releases: Set<String> = []
        var hasUnknownRelease = false
    }

    private func tellings(_ product: Product, _ plans: [KeptPlan], _ known: Set<String>) throws -> [Telling] {
        let numbers = Dictionary(plans.map { ($0.id, $0.number) }) { first, _ in first }
        var tellings: [Telling] = []
        try reader.connection.forEach(
            """
            SELECT i.code, n.subject, n.plan_id, n.day, n.items, r.state, r.queued_at, r.sent_at FROM notice_receipt r
            JOIN notice n ON n.id = r.notice_id JOIN institution i ON i.id = r.institution_id WHERE n.product_id = ? ORDER BY r.id
            """, [.integer(product.id)]
        ) { row in
            let code = try row.text("code")
            guard known.contains(code), let subject = NoticeSubject(key: try row.text("subject")) else { return }
            let state: DeliveryState = try row.word("state")
            let at = try LifecycleText.moment(try row.optionalText("sent_at") ?? row.text("queued_at"))
            let items = try row.text("items").split(separator: " ").compactMap { PackageItem(rawValue: String($0)) }
            tellings.append(
                Telling(
                    to: code, subject, planVersion: try row.optionalInt("plan_id").flatMap { numbers[$0] },
                    day: try row.optionalText("day").map { try LifecycleText.day($0) }, on: Zone.tokyo.day(of: at), state.engine, items: Set(items)))
        }
        return tellings
    }
}
