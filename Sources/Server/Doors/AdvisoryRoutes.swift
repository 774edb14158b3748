import Diagnostics
import HTTPTypes
import Hummingbird
import Provider
import Registry

/// The published tree of advisories, served as it lies in its folder: open ones to anybody, TLP:GREEN and AMBER to those who may read here, and to holders
/// of a client certificate where authorities are set up for them.
///
/// TLP:RED is for named recipients, which no right of this desk stands for: it is never served.
struct AdvisoryRoutes: Sendable {
    /// Most bytes of a file.
    private static let largest = 64 << 20

    let desk: Desk
    private let folder: String

    /// Nil where no tree is set up.
    init?(_ desk: Desk) {
        guard let folder = desk.configuration.advisories else { return nil }
        self.desk = desk
        self.folder = folder
    }

    func add(to router: Router<Visit>) {
        for path in ["/\(ProviderLayout.securityTxt)", "/\(ProviderLayout.folder)/**"] {
            let place = RouterPath(path)
            router.on(place, method: .get) { try await answer($0, $1).response }
            router.on(place, method: .head) { try await answer($0, $1).response.createHeadResponse() }
            RouteTable.refuse(others: [.get, .head], at: place, router)
        }
    }

    private func answer(_ request: Request, _ visit: Visit) async throws -> Reply {
        visit.notes.route = "advisories"
        if let seconds = desk.requests.take("a " + visit.address) { throw ServerError.tooMany(seconds: seconds) }
        // The path as it was sent: nothing in a tree needs an escape, and what is not decoded cannot hide a slash.
        let path = String(request.uri.path.drop { $0 == "/" })
        guard let audience = TreePath.audience(path), audience != .nobody, let name = TreePath.file(path) else { throw ServerError.noSuchPlace }
        if audience == .readers { try await admit(request, visit) }
        guard let bytes = StoredFile.read("\(folder)/\(name)", limit: Self.largest) else { throw ServerError.noSuchPlace }
        let tag = EntityTag.of(bytes)
        var headers: HTTPFields = [.contentType: TreePath.type(name), .eTag: tag]
        if audience == .all {
            headers[.cacheControl] = "public, no-cache"
            // Requirement 25 of CSAF 2.1: pages of others may read what is open.
            headers[.accessControlAllowOrigin] = "*"
        }
        if let known = request.headers[.ifNoneMatch], EntityTag.matches(known, tag) { return Reply(status: .notModified, headers: headers) }
        return Reply(headers: headers, body: bytes)
    }

    /// Lets in whoever shows a certificate of the authorities that were named, or may read here.
    private func admit(_ request: Request, _ visit: Visit) async throws {
        if desk.configuration.advisoryClients != nil, let certificate = await ClientCertificate.of(visit) {
            visit.notes.person = "certificate " + certificate
            return
        }
        let visitor = try await Reception(desk: desk).admit(request, visit)
        try await desk.registry.ask(MayReadClosedAdvisories(), as: visitor.principal)
    }
}
