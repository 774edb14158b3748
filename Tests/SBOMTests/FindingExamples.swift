/// One document for each code that a validation can give, and the place that it must name.
///
/// `SBOM-1xx` are what the reader remarked upon, `SBOM-2xx` the rules. The place is JSON Pointer and line; `-` where there is none.
enum FindingExamples {
    struct Example: Sendable {
        let code: String
        let place: String
        let text: String

        init(_ code: String, _ place: String, _ text: String) { (self.code, self.place, self.text) = (code, place, text) }
    }

    /// Codes that the reader has and a validation says in words of its own.
    static let saidOtherwise = ["SBOM-104": "SBOM-204", "SBOM-105": "SBOM-210"]

    /// Codes that only a workbook can have, or a table in another encoding; `TableCellTests` and `WorkbookCellTests` have their examples.
    static let ofWorkbooks: Set<String> = ["SBOM-136", "SBOM-138", "SBOM-139", "SBOM-140", "SBOM-141"]

    static let all = remarks + rules + ofSPDX + inWords + ofSPDX3 + contradictions

    /// CycloneDX with a subject on line 1 and `members` from line 2 on.
    static func bom(_ members: String) -> String {
        #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"bom-ref":"p","name":"p","version":"1"}},"# + "\n\(members)}"
    }

    /// SPDX 2.3 with head, creator and subject on lines 1 to 3, the package's own members on line 4 and `rest` from line 5 on.
    private static func package(
        _ members: String = "", _ rest: String = "", creator: String = "Tool: t", describes: String = #""SPDXRef-a""#, version: String = "SPDX-2.3",
        location: String = "NONE"
    ) -> String {
        """
        {"spdxVersion":"\(version)","SPDXID":"SPDXRef-DOCUMENT","dataLicense":"CC0-1.0","name":"n","documentNamespace":"http://e.example/1",
        "creationInfo":{"created":"2026-01-01T00:00:00Z","creators":["\(creator)"]},
        "documentDescribes":[\(describes)],"packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1",
        "downloadLocation":"\(location)"\(members)}]
        \(rest)}
        """
    }

    private static func xml(_ body: String) -> String {
        "<bom xmlns='http://cyclonedx.org/schema/bom/1.6'>\n<components>\n\(body)\n</components></bom>"
    }

    private static let remarks: [Example] = [
        Example("SBOM-101", "/components/0/purl 3", bom("\"components\":[{\"name\":\"a\",\n\"purl\":[\"x\"]}]")),
        Example("SBOM-102", "/components/0/hashes/1 3", bom("\"components\":[{\"name\":\"a\",\"hashes\":[{\"alg\":\"MD5\"},\n7]}]")),
        Example("SBOM-103", "/components/0/name 3", bom("\"components\":[{\"name\":\"a\",\n\"name\":\"b\"}]")),
        Example("SBOM-106", "/dependencies/0 2", bom("\"dependencies\":[{\"dependsOn\":[\"p\"]}]")),
        Example("SBOM-107", "/components/0/scope 3", bom("\"components\":[{\"name\":\"a\",\n\"scope\":\"no\"}]")),
        Example("SBOM-108", " 1", package(version: "SPDX-2.9")),
        Example("SBOM-109", " 1", #"{"bomFormat":"CycloneDX","components":[]}"#),
        Example("SBOM-110", "/x 2", bom("\"x\":\"0123456789\"")),
        Example("SBOM-111", "/components/0/version 3", bom("\"components\":[{\"name\":\"a\",\n\"version\":2}]")),
        Example("SBOM-120", "- 4", xml("<component type='library'><name>a</name>\n<x:y xmlns:x='urn:x'/></component>")),
        Example("SBOM-121", "- 4", xml("<component type='library'><name>a</name>\n<nope/></component>")),
        Example("SBOM-122", "- 3", xml("<component type='library' colour='red'><name>a</name></component>")),
        Example("SBOM-123", "- 3", xml("<component type='library'><name>a</name></component> stray")),
        Example("SBOM-124", "- 1", swid(attributes: "name='a' tagId='a' version='1' colour='red'")),
        Example("SBOM-125", "- 5", "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentNamespace: urn:x\nPackageName: a\nNoSuchTag: x\n"),
        Example("SBOM-126", "- 1", swid("<Payload/><Evidence/>")),
        Example(
            "SBOM-127", "- 5",
            "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentNamespace: urn:x\nPackageName: a\nAnnotator: Tool: t\nSPDXREF: SPDXRef-gone\n"),
        Example("SBOM-135", "- 3", "name,version\na,1\n,2\n"),
        Example("SBOM-137", "- 1", "name,version,colour\na,1,red\n"),
        Example("SBOM-142", "- 3", "name,version\na,1\nName,Version\nb,2\n"),
        Example("SBOM-143", "- 4", "name,version,relationship\na,1,\na,2,\nb,1,included in a\n"),
    ]

    private static let rules: [Example] = [
        Example("SBOM-201", "/components/0/type 3", bom("\"components\":[{\"name\":\"a\",\n\"type\":\"thing\"}]")),
        Example("SBOM-202", "/dependencies/0/dependsOn/0 3", bom("\"dependencies\":[{\"ref\":\"p\",\"dependsOn\":[\n\"gone\"]}]")),
        Example("SBOM-203", "/compositions/0/assemblies/0 3", bom("\"compositions\":[{\"aggregate\":\"complete\",\"assemblies\":[\n\"gone\"]}]")),
        Example("SBOM-204", "/components/0/bom-ref 3", bom("\"components\":[{\"name\":\"a\",\n\"bom-ref\":\"p\"}]")),
        Example("SBOM-205", "/components/0/purl 3", bom("\"components\":[{\"name\":\"a\",\n\"purl\":\"pkg:\"}]")),
        Example("SBOM-206", "/components/0/cpe 3", bom("\"components\":[{\"name\":\"a\",\n\"cpe\":\"cpe:2.3:x\"}]")),
        Example(
            "SBOM-207", "/components/0/licenses/0/expression 3",
            bom("\"components\":[{\"name\":\"a\",\"licenses\":[{\n\"expression\":\"MIT AND\"}]}]")),
        Example(
            "SBOM-208", "/components/0/hashes/0/content 3",
            bom("\"components\":[{\"name\":\"a\",\"hashes\":[{\"alg\":\"MD5\",\n\"content\":\"00\"}]}]")
        ),
        Example(
            "SBOM-209", "/dependencies/0/dependsOn/0 3",
            bom(
                "\"components\":[{\"name\":\"a\",\"bom-ref\":\"a\"}],\"dependencies\":[{\"ref\":\"p\",\"dependsOn\":[\n\"a\"]},"
                    + "{\"ref\":\"a\",\"dependsOn\":[\"p\"]}]")),
        Example("SBOM-210", "/components/0 3", bom("\"components\":[\n{\"version\":\"1\"}]")),
        Example("SBOM-211", "/components/0 3", bom("\"components\":[\n{\"name\":\"a\"}]")),
        Example("SBOM-212", "/vulnerabilities/0/published 3", bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\n\"published\":\"now\"}]")),
        Example("SBOM-213", " 1", #"{"bomFormat":"CycloneDX","specVersion":"1.6"}"#),
        Example("SBOM-214", "/dependencies/0/dependsOn/0 3", bom("\"dependencies\":[{\"ref\":\"p\",\"dependsOn\":[\n\"p\"]}]")),
        Example("SBOM-215", "/specVersion 2", "{\"bomFormat\":\"CycloneDX\",\n\"specVersion\":\"2.0\"}"),
        Example("SBOM-216", "/components 2", bom("\"components\":7")),
        Example("SBOM-217", "/documentDescribes/0 3", package(describes: #""SPDXRef-gone""#)),
        Example(
            "SBOM-218", "/vulnerabilities/0/affects/0/ref 3", bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"affects\":[{\n\"ref\":\"gone\"}]}]")),
        Example("SBOM-219", "/bomFormat 1", #"{"bomFormat":"Other","specVersion":"1.6"}"#),
        Example(
            "SBOM-220", "/components/0/licenses/0/license/id 3",
            bom("\"components\":[{\"name\":\"a\",\"licenses\":[{\"license\":{\n\"id\":\"No-Such\"}}]}]")),
        Example(
            "SBOM-221", "/components/0/licenses/0/license/id 3",
            bom("\"components\":[{\"name\":\"a\",\"licenses\":[{\"license\":{\n\"id\":\"GPL-2.0\"}}]}]")),
        Example("SBOM-223", "/serialNumber 2", bom(#""serialNumber":"urn:uuid:1""#)),
        Example(
            "SBOM-241", "/components/0/versionRange 3",
            bom("\"components\":[{\"name\":\"a\",\"version\":\"1\",\"isExternal\":true,\n\"versionRange\":\"vers:npm/1\"}]")),
        Example("SBOM-242", "/components/0/versionRange 3", bom("\"components\":[{\"name\":\"a\",\n\"versionRange\":\"vers:npm/1\"}]")),
        Example(
            "SBOM-243", "/components/0/versionRange 3", bom("\"components\":[{\"name\":\"a\",\"isExternal\":true,\n\"versionRange\":\"1 to 2\"}]")),
        Example(
            "SBOM-243", "/vulnerabilities/0/affects/0/versions/1/range 3",
            bom(
                "\"vulnerabilities\":[{\"id\":\"CVE-1\",\"affects\":[{\"ref\":\"p\",\"versions\":[{\"range\":\"vers:npm/1\"},{\n\"range\":\"<2\"}]}]}]"
            )),
        Example("SBOM-244", "/annotations/0/subjects/1 3", bom("\"annotations\":[{\"subjects\":[\"p\",\n\"gone\"]}]")),
        Example(
            "SBOM-245", "/components/0/evidence/identity/0/tools/0 3",
            bom("\"components\":[{\"name\":\"a\",\"evidence\":{\"identity\":[{\"tools\":[\n\"gone\"]}]}}]")),
        Example(
            "SBOM-246", "/vulnerabilities/0/ratings/0/vector 3",
            bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"ratings\":[{\"method\":\"CVSSv31\",\n\"vector\":\"AV:N/AC:L\"}]}]")),
        Example("SBOM-227", "/spdxVersion 2", bom(#""spdxVersion":"SPDX-2.3","packages":[]"#)),
    ]

    private static let ofSPDX: [Example] = [
        Example("SBOM-222", "/documentNamespace 2", "{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\n\"documentNamespace\":\"x y\"}"),
        Example("SBOM-224", "/packages/0/licenseDeclared 5", package(",\n\"licenseDeclared\":\"LicenseRef-gone\"")),
        Example(
            "SBOM-224", "/files/0/licenseInfoInFiles/1 6",
            package("", ",\"files\":[{\"SPDXID\":\"SPDXRef-f\",\"fileName\":\"./f\",\"licenseInfoInFiles\":[\"MIT\",\n\"LicenseRef-gone\"]}]")),
        Example(
            "SBOM-225", "/hasExtractedLicensingInfos/0 6", package("", ",\"hasExtractedLicensingInfos\":[\n{\"licenseId\":\"LicenseRef-a\"}]")),
        Example("SBOM-226", "/packages/0/licenseDeclared 5", package(",\n\"licenseDeclared\":\"DocumentRef-x:LicenseRef-y\"")),
        Example("SBOM-230", "/packages/0/packageVerificationCode 5", package(",\"filesAnalyzed\":false,\n\"packageVerificationCode\":{}")),
        Example("SBOM-240", "/files/0 6", package("", ",\"files\":[\n{\"SPDXID\":\"SPDXRef-f\",\"fileName\":\"./f\"}]")),
        Example("SBOM-232", "/files/0/fileName 6", package("", ",\"files\":[{\"SPDXID\":\"SPDXRef-f\",\n\"fileName\":\"/f\"}]")),
        Example(
            "SBOM-233", "/packages/0/hasFiles 5",
            package(",\"filesAnalyzed\":false,\n\"hasFiles\":[\"SPDXRef-f\"]", ",\"files\":[{\"SPDXID\":\"SPDXRef-f\",\"fileName\":\"./f\"}]")),
        Example("SBOM-234", "/creationInfo/creators/0 2", package(creator: "Acme")),
        Example("SBOM-234", "/packages/0/supplier 5", package(",\n\"supplier\":\"Acme\"")),
        Example("SBOM-234", "/packages/0/originator 5", package(",\n\"originator\":\"Tool: t\"")),
        Example("SBOM-235", " 1", package("},{\"SPDXID\":\"SPDXRef-b\",\"name\":\"b\",\"versionInfo\":\"1\"", describes: "")),
        Example("SBOM-236", "/packages/0/licenseInfoFromFiles 5", package(",\"filesAnalyzed\":false,\n\"licenseInfoFromFiles\":[\"MIT\"]")),
        Example("SBOM-237", "/packages/0/downloadLocation 4", package("", location: "a b")),
        Example(
            "SBOM-238", "/packages/0/externalRefs/1/referenceLocator 5",
            package(
                ",\"externalRefs\":[{\"referenceType\":\"os\",\"referenceLocator\":\"a\"},{\"referenceType\":\"os\",\n\"referenceLocator\":\"a b\"}]")
        ),
        Example("SBOM-212", "/packages/0/annotations/1/annotationDate 5", package(",\"annotations\":[{},{\n\"annotationDate\":\"now\"}]")),
        Example("SBOM-212", "/annotations/0/annotationDate 6", package("", ",\"annotations\":[{\n\"annotationDate\":\"now\"}]")),
        Example("SBOM-234", "/annotations/0/annotator 6", package("", ",\"annotations\":[{\n\"annotator\":\"Acme\"}]")),
        Example("SBOM-202", "/snippets/0/snippetFromFile 6", package("", ",\"snippets\":[{\n\"snippetFromFile\":\"SPDXRef-gone\"}]")),
        Example("SBOM-247", "/snippets/0/snippetFromFile 6", package("", ",\"snippets\":[{\n\"snippetFromFile\":\"SPDXRef-a\"}]")),
        Example("SBOM-204", "/snippets/1/SPDXID 6", package("", ",\"snippets\":[{\"SPDXID\":\"SPDXRef-s\"},{\n\"SPDXID\":\"SPDXRef-s\"}]")),
        Example("SBOM-251", "/snippets/0 6", package("", ",\"snippets\":[\n{\"SPDXID\":\"SPDXRef-s\",\"ranges\":[]}]")),
        Example(
            "SBOM-251", "/snippets/0/ranges/0/startPointer/offset 6",
            package("", ",\"snippets\":[{\"ranges\":[{\"startPointer\":{\n\"offset\":1},\"endPointer\":{\"lineNumber\":3}}]}]")),
        Example(
            "SBOM-251", "/snippets/0/ranges/0/startPointer/offset 6",
            package("", ",\"snippets\":[{\"ranges\":[{\"startPointer\":{\n\"offset\":9},\"endPointer\":{\"offset\":3}}]}]")),
        Example(
            "SBOM-239", "/relationships/0/relationshipType 6",
            package(
                "", ",\"relationships\":[{\"spdxElementId\":\"SPDXRef-a\",\"relatedSpdxElement\":\"SPDXRef-a\",\n\"relationshipType\":\"describes\"}]"
            )
        ),
    ]

    /// The rules of SPDX whose place is one field, in tag-value: the line is that of the tag.
    private static let inWords: [Example] = [
        Example("SBOM-234", "/creationInfo/creators/0 4", tags()), Example("SBOM-234", "/packages/0/supplier 7", tags()),
        Example("SBOM-237", "/packages/0/downloadLocation 8", tags()), Example("SBOM-230", "/packages/0/packageVerificationCode 10", tags()),
        Example("SBOM-239", "/relationships/0/relationshipType 11", tags()),
    ]

    private static func tags() -> String {
        """
        SPDXVersion: SPDX-2.3
        SPDXID: SPDXRef-DOCUMENT
        DocumentNamespace: https://e.example/x
        Creator: Acme
        PackageName: a
        SPDXID: SPDXRef-a
        PackageSupplier: Acme
        PackageDownloadLocation: nowhere
        FilesAnalyzed: false
        PackageVerificationCode: d6a770ba38583ed4bb4525bd96e50461655d2758
        Relationship: SPDXRef-a describes SPDXRef-a

        """
    }
}
