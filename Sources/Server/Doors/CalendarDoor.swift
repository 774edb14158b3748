import Diagnostics
import Duties
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Lifecycle
import Registry

/// The calendar for calendar programs (RFC 5545), at an address that is itself the key: such programs send no header. The key opens nothing else.
struct CalendarDoor: Sendable {
    static let prefix = "/calendar/feed/"
    static let path = prefix + "{token}"

    let desk: Desk

    func add(to router: Router<Visit>) {
        let place = RouterPath(Self.path)
        router.on(place, method: .get) { try await feed($0, $1).response }
        router.on(place, method: .head) { try await feed($0, $1).response.createHeadResponse() }
        RouteTable.refuse(others: [.get, .head], at: place, router)
    }

    private func feed(_ request: Request, _ visit: Visit) async throws -> Reply {
        visit.notes.route = "calendar feed"
        if let seconds = desk.keys.take("feed " + visit.address) { throw ServerError.tooMany(seconds: seconds) }
        let secret = SecretToken(visit.parameters.get("token") ?? "")
        guard let found = try await desk.registry.ask(FindCalendarFeed(secret), as: .system) else { throw ServerError.noSuchPlace }
        visit.notes.person = found.handle
        let principal = found.principal(channel: "calendar \(visit.address)")
        let rows: [PortfolioRow]
        do {
            rows = try await desk.registry.ask(ShowPortfolio(product: found.productCode), as: principal).rows
        } catch RegistryError.notAllowed {
            // The person lost the right since: the key opens nothing any more.
            throw ServerError.noSuchPlace
        }
        // Stamped by the day: the same data give the same bytes, so that a program that asks every hour is told that nothing changed.
        let today = Zone.tokyo.day(of: Instant(seconds: desk.seconds()))
        let name = Wording(ja: "製品のライフサイクル", en: "Product life cycle")[found.language] + (found.productCode.map { " " + $0 } ?? "")
        let bytes = CalendarFeed(language: found.language, stamp: Zone.tokyo.start(of: today)).bytes(rows, name: name)
        let tag = EntityTag.of(bytes)
        if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) { return Reply(status: .notModified, headers: [.eTag: tag]) }
        return Reply(
            headers: [
                .contentType: "text/calendar; charset=utf-8", .contentDisposition: "inline; filename=\"mimamori.ics\"", .eTag: tag,
            ], body: bytes)
    }
}
