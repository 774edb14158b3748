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
            component?.licenses = LicenseReading.claims(json.text("license"))
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
    static func component(_ name: String, _ version: String?, resolved: String?, _ harvest: inout Harvest) -> Component {
        var scope: String?
        var plain = name
        if name.hasPrefix("@"), let (before, after) = name.cut(at: "/") { (scope, plain) = (String(before), String(after)) }
        let isGit = resolved.map { $0.hasPrefix("git") } ?? false
        var part = harvest.component(
            type: "npm", namespace: scope, name: plain, version: version, qualifiers: [("vcs_url", isGit ? resolved : nil)])
        if let resolved, resolved.hasPrefix("http") || isGit {
            part.externalReferences = [ExternalReference(type: isGit ? "vcs" : "distribution", locator: resolved)]
        }
        return part
    }
}
