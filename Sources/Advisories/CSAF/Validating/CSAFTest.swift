/// One test of the standard.
struct CSAFTest: Sendable {
    typealias Check = @Sendable (CSAFFacts, inout CSAFFindings) -> Void

    /// Its number: `6.1.1`.
    let id: String
    /// Versions of the standard that have it.
    let versions: Set<CSAFVersion>
    let check: Check

    init(_ id: String, _ versions: Set<CSAFVersion> = [.v20, .v21], _ check: @escaping Check) {
        self.id = id
        self.versions = versions
        self.check = check
    }

    var severity: CSAFResult.Severity { id.hasPrefix("6.1") ? .error : id.hasPrefix("6.2") ? .warning : .info }
}
