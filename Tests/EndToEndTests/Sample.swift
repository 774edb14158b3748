import Foundation
import Testing

/// Small inputs that several tests share.
enum Sample {
    static let osv = """
        {"id":"GHSA-test-test-test","modified":"2024-01-01T00:00:00Z","aliases":["CVE-2024-99999"],"summary":"A test flaw",
         "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
         "affected":[{"package":{"ecosystem":"PyPI","name":"demo"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.0"}]}]}]}
        """

    static let sbom = """
        {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"metadata":{"component":{"type":"device","name":"Pump","version":"3","bom-ref":"pump"}},
         "components":[{"type":"library","bom-ref":"a","name":"demo","version":"1.0","purl":"pkg:pypi/demo@1.0"},
                       {"type":"library","bom-ref":"b","name":"in-house","version":"1"}]}
        """

    /// A catalogue with one vulnerability.
    static func catalog(in folder: Folder) throws -> String {
        let path = folder.path("sample.cat")
        let result = try Program.run(["catalog", "import", "--into", path, try folder.write(osv, as: "sample-feed.json")])
        try #require(result.status == 0, "\(result.errors)")
        return path
    }
}
