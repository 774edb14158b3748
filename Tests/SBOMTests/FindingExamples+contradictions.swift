extension FindingExamples {
    /// What no schema forbids and cannot be meant.
    static let contradictions: [Example] = [
        Example(
            "SBOM-252", "/components/0/hashes/1/content 3",
            bom(
                "\"components\":[{\"name\":\"a\",\"hashes\":[{\"alg\":\"MD5\",\"content\":\"00000000000000000000000000000000\"},"
                    + "{\"alg\":\"MD5\",\n\"content\":\"10000000000000000000000000000000\"}]}]")),
        Example("SBOM-253", "/components/0/purl 3", bom("\"components\":[{\"name\":\"a\",\"version\":\"1\",\n\"purl\":\"pkg:npm/a@2\"}]")),
        Example(
            "SBOM-254", "/compositions/1/assemblies/0 3",
            bom(
                "\"compositions\":[{\"aggregate\":\"complete\",\"assemblies\":[\"p\"]},{\"aggregate\":\"incomplete\",\"assemblies\":[\n\"p\"]}]")),
        Example(
            "SBOM-255", "/dependencies/0/dependsOn/0 3",
            bom(
                "\"components\":[{\"name\":\"a\",\"bom-ref\":\"a\"}],\"dependencies\":[{\"ref\":\"p\",\"dependsOn\":[\n\"a\"]},"
                    + "{\"ref\":\"p\",\"dependsOn\":[]}]")),
        Example("SBOM-256", "/components/0/swhid/1 3", bom("\"components\":[{\"name\":\"a\",\"swhid\":[\"\(swhid)\",\n\"garbage\"]}]")),
        Example("SBOM-256", "/components/0/omniborId/0 3", bom("\"components\":[{\"name\":\"a\",\"omniborId\":[\n\"x\"]}]")),
        Example("SBOM-256", "/components/0/swid/tagId 3", bom("\"components\":[{\"name\":\"a\",\"swid\":{\"name\":\"a\",\n\"tagId\":\"\"}}]")),
        Example(
            "SBOM-256", "/components/0/externalReferences/0/url 3",
            bom("\"components\":[{\"name\":\"a\",\"externalReferences\":[{\"type\":\"bom\",\n\"url\":\"urn:cdx:nope/1#x\"}]}]")),
        Example(
            "SBOM-257", "/components/0/licenses/1/license/id 3",
            bom("\"components\":[{\"name\":\"a\",\"licenses\":[{\"license\":{\"id\":\"MIT\"}},{\"license\":{\n\"id\":\"MIT\"}}]}]")),
        Example(
            "SBOM-258", "/vulnerabilities/0/ratings/0/score 3",
            bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"ratings\":[{\"method\":\"CVSSv31\",\"vector\":\"\(vector)\",\n\"score\":2.0}]}]")),
        Example(
            "SBOM-258", "/vulnerabilities/0/ratings/0/score 3",
            bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"ratings\":[{\"method\":\"CVSSv31\",\"severity\":\"low\",\n\"score\":9.8}]}]")),
        Example(
            "SBOM-250", "/vulnerabilities/0/updated 3",
            bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"published\":\"2030-01-01T00:00:00Z\",\n\"updated\":\"2020-01-01T00:00:00Z\"}]")),
        Example(
            "SBOM-243", "/vulnerabilities/0/affects/0/versions/0/range 3",
            bom("\"vulnerabilities\":[{\"id\":\"CVE-1\",\"affects\":[{\"ref\":\"p\",\"versions\":[{\n\"range\":\"vers:npm/>=1|<0\"}]}]}]")),
    ]

    static let swhid = "swh:1:cnt:94a9ed024d3859793618152ea559a168bbcbb5e2"
    static let vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
}
