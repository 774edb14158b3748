import JSONStream
import SBOM

/// What a `package.json` beside a lock file says: the project and what it needs itself.
struct NodeProject {
    /// Names with the ranges of versions that are wanted.
    typealias Wants = [(name: String, range: String)]

    var component: Component?
    var production: Wants = []
    var development: Wants = []
    var optional: Wants = []

    /// What stands beside `file`; nil if there is no such file, or none that can be read.
    init?(beside file: SourceFile) {
        guard let block = file.neighbour("package.json"), let json = try? SourceFile.json(block) else { return nil }
        self.init(json)
    }

    init(_ json: JSONValue) {
        if let name = json.text("name") {
            component = Component(id: "", name: name)
            component?.version = json.text("version")
            component?.licenses = NodePackage.licenses(json)
        }
        production = Self.wants(json["dependencies"]) + Self.wants(json["peerDependencies"])
        development = Self.wants(json["devDependencies"])
        optional = Self.wants(json["optionalDependencies"])
    }

    static func wants(_ value: JSONValue?) -> Wants { value?.members.map { ($0.key, $0.value.stringValue ?? "") } ?? [] }
}

/// A package of the npm registry as a component.
enum NodePackage {
    /// Name with scope: `@angular/core`.
    static func component(_ name: String, _ version: String?, from origin: NodeOrigin, _ harvest: inout Harvest) -> Component {
        var name = name
        switch origin {
        case .own(let place): return harvest.ownComponent(name: name, version: version, place: place)
        // What is installed is what the registry has at the address, whatever the project calls it.
        case .registry(let address?): name = registryName(address) ?? name
        default: break
        }
        var scope: String?
        var plain = name
        if name.hasPrefix("@"), let (before, after) = name.cut(at: "/") { (scope, plain) = (String(before), String(after)) }
        var part = harvest.component(type: "npm", namespace: scope, name: plain, version: version, qualifiers: origin.qualifiers)
        switch origin {
        case .repository(let address): part.externalReferences = [ExternalReference(type: "vcs", locator: address)]
        case .registry(let address?), .file(let address): part.externalReferences = [ExternalReference(type: "distribution", locator: address)]
        case .registry(nil), .own: break
        }
        return part
    }

    /// The name of the package in the address of its archive: `https://registry.npmjs.org/@scope/name/-/name-1.0.0.tgz`.
    static func registryName(_ address: String) -> String? {
        // GitLab has the mark before, too; behind it its archives of repositories lie.
        guard address.hostOfWeb != nil, let end = address.ranges(of: "/-/").last, !address[end.upperBound...].hasPrefix("archive/") else {
            return nil
        }
        let parts = String(address[..<end.lowerBound]).replacing("%2f", with: "/").replacing("%2F", with: "/").split(separator: "/")
        guard parts.count >= 3, let last = parts.last, !last.isEmpty else { return nil }
        let scope = parts[parts.count - 2]
        return scope.hasPrefix("@") ? "\(scope)/\(last)" : String(last)
    }

    /// The licence: an expression, or in packages of before 2014 an object, or a list of them to choose from (npm documentation, "package.json").
    static func licenses(_ entry: JSONValue) -> [LicenseClaim] {
        func name(_ value: JSONValue?) -> String? { value?.stringValue ?? value?.text("type") }
        if let license = name(entry["license"]) { return LicenseReading.claims(license) }
        return LicenseReading.choice((entry["license"]?.arrayValue ?? entry["licenses"]?.arrayValue ?? []).compactMap(name))
    }

    /// What an installed package's own `package.json` says beyond what a lock file does.
    static func describe(_ part: inout Component, _ entry: JSONValue) {
        part.details.description = entry.text("description")
        part.details.authors = author(entry["author"]).map { [$0] } ?? []
        let repository = entry.text("repository") ?? entry["repository"]?.text("url")
        for (type, address) in [("website", entry.text("homepage")), ("vcs", repository), ("issue-tracker", entry["bugs"]?.text("url"))] {
            if let address, address.contains("://") { part.externalReferences.append(ExternalReference(type: type, locator: address)) }
        }
    }

    /// `Name <mail> (address)`, or the same as an object.
    private static func author(_ value: JSONValue?) -> Party? {
        guard let text = value?.stringValue ?? value?.text("name") else { return nil }
        var party = Party(maintainer: String(text.prefix { $0 != "(" }))
        party?.kind = .unspecified
        if party?.details == nil, let mail = value?.text("email"), mail.contains("@") {
            var details = PartyDetails()
            details.email = mail
            party?.details = details
        }
        return party
    }
}
