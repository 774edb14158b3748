import Diagnostics
import JSONStream
import Testing
import XMLStream

@testable import Catalog

/// OVAL definitions of distributions: what their trees of conditions say of packages.
struct OVALTests {
    /// A definition, and the tests, objects and states that it rests on.
    private struct Document {
        var definitions = ""
        var tests = ""
        var objects = ""
        var states = ""
        private var number = 0

        var text: String {
            """
            <?xml version="1.0"?>
            <oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5" xmlns:red="http://oval.mitre.org/XMLSchema/oval-definitions-5#linux">
            <generator/><definitions>\(definitions)</definitions><tests>\(tests)</tests><objects>\(objects)</objects><states>\(states)</states>
            </oval_definitions>
            """
        }

        /// A criterion with a test of a package, which is made.
        mutating func package(_ name: String, _ version: String?, _ operation: String = "less than", kind: String = "rpminfo", more: String = "")
            -> String
        {
            number += 1
            let state = version.map { _ in "<red:state state_ref=\"s:\(number)\"/>" } ?? ""
            tests += "<red:\(kind)_test id=\"t:\(number)\" check=\"at least one\"><red:object object_ref=\"o:\(number)\"/>\(state)</red:\(kind)_test>"
            objects += "<red:\(kind)_object id=\"o:\(number)\"><red:name>\(name)</red:name></red:\(kind)_object>"
            if let version {
                states += "<red:\(kind)_state id=\"s:\(number)\"><red:evr operation=\"\(operation)\">\(version)</red:evr>\(more)</red:\(kind)_state>"
            }
            return "<criterion test_ref=\"t:\(number)\" comment=\"\(name) is earlier than \(version ?? "-")\"/>"
        }

        mutating func define(
            _ title: String, _ criteria: String, kind: String = "patch", cves: String = "CVE-2099-0001", platform: String = "", more: String = ""
        ) {
            let references = cves.split(separator: " ").map { #"<reference source="CVE" ref_id="\#($0)" ref_url="https://example.invalid/\#($0)"/>"# }
            definitions += """
                <definition id="d:\(definitions.utf8.count)" version="1" class="\(kind)"><metadata><title>
                \(title)</title><affected family="unix">\(platform.isEmpty ? "" : "<platform>\(platform)</platform>")</affected>\(references.joined())
                <reference source="elsa" ref_id="X" ref_url="https://example.invalid/x"/><description>Words.</description>\(more)</metadata>
                \(criteria)</definition>
                """
        }
    }

    private func all(_ parts: String...) -> String { "<criteria operator=\"AND\">\(parts.joined())</criteria>" }
    private func any(_ parts: String...) -> String { "<criteria operator=\"OR\">\(parts.joined())</criteria>" }
    private func words(_ text: String) -> String { "<criterion test_ref=\"t:none\" comment=\"\(text)\"/>" }

    private func catalog(_ document: Document, file: String = "feed.xml") throws -> (Catalog, CatalogImport.Progress) {
        let bench = try Workbench()
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2099-03-01T00:00:00Z").run([
            bench.write(document.text, as: file)
        ])
        return (try bench.open("a.cat"), progress)
    }

    private func scan(_ catalog: Catalog, _ purl: String) throws -> ScanResult {
        try Scanning.scan(catalog, Scanning.component("x", purl: "pkg:rpm/" + purl))
    }

    /// As Oracle writes advisories.
    @Test(arguments: [
        ("ol/bind-libs@30:9.3.3-7.el5?distro=ol-5", 2), ("ol/bind-libs@9.3.3-7.el5?epoch=30&distro=ol-5.11", 2),
        ("ol/bind-libs@30:9.3.3-8.el5?distro=ol-5", 0), ("ol/bind@30:9.3.3-7.el5?distro=ol-6", 0), ("ol/bind-utils@1?distro=ol-5", 0),
    ])
    func advisoriesOfOracle(purl: String, findings: Int) throws {
        var document = Document()
        let bind = document.package("bind", "30:9.3.3-8.el5")
        let libs = document.package("bind-libs", "30:9.3.3-8.el5")
        let advisory = #"<advisory><severity>MODERATE</severity><issued date="2099-06-26"/><cve href="x">CVE-2099-0001</cve></advisory>"#
        document.define(
            "ELSA-2099-0057:  Moderate: bind security update  (MODERATE)",
            all(
                words("Oracle Linux 5 is installed"),
                any(
                    all(bind, words("bind is signed with the Oracle Linux 5 key")),
                    all(libs, words("bind-libs is signed with the Oracle Linux 5 key"))
                )), cves: "CVE-2099-0001 CVE-2099-0002", platform: "Oracle Linux 5", more: advisory)
        let (catalog, progress) = try catalog(document, file: "com.oracle.elsa-all.xml")
        #expect(progress.problems.isEmpty && catalog.info.sources.map(\.name) == ["OVAL/ol"])
        let result = try scan(catalog, purl)
        #expect(result.findings.count == findings)
        #expect(result.findings.allSatisfy { $0.fixedIn == ["30:9.3.3-8.el5"] && $0.evidence[0].record == "com.oracle.elsa-all/ELSA-2099-0057" })
    }

    @Test func readsAnAdvisory() throws {
        var document = Document()
        let advisory = """
            <advisory from="x"><severity>Low</severity><issued date="2099-01-02"/><updated date="2099-01-03"/>
              <cve cvss3="7.5/CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N" cwe="CWE-416">CVE-2099-0001</cve></advisory>
            """
        document.define(
            "RHSA-2099:0134: a security update (Low)", all(words("Red Hat Enterprise Linux 8 is installed"), document.package("a", "0:2-1.el8")),
            more: advisory)
        let record = try #require(try Feed.document(document.text).first)
        #expect(record.source == "OVAL/redhat" && record.id == "redhat/RHSA-2099:0134")
        #expect(record.aliases == ["RHSA-2099:0134"] && record.upstream == ["CVE-2099-0001"] && record.weaknesses == ["CWE-416"])
        #expect(record.severities.map(\.value) == ["Low", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"])
        #expect(record.severities.allSatisfy { $0.giver == "OVAL/redhat" })
        #expect(record.published == "2099-01-02" && record.modified == "2099-01-03")
    }

    /// As Red Hat writes what has no fix yet, and what is not affected.
    @Test(arguments: [
        ("redhat/ldns@1.6-1.el6?distro=rhel-6.9", ["CVE-2099-0001"]), ("redhat/ldns@1.6-1.el7?distro=rhel-7.9", []),
        ("redhat/unbound@1?distro=rhel-6.9", []), ("redhat/kernel@2.6.9-50.EL?distro=rhel-6.9", ["CVE-2099-0003"]),
        ("redhat/kernel@2.6.9-55.EL?distro=rhel-6.9", []),
    ])
    func definitionsOfRedHat(purl: String, ids: [String]) throws {
        var document = Document()
        let must = words("Red Hat Enterprise Linux must be installed")
        let six = any(words("Red Hat Enterprise Linux 6 is installed"), words("Red Hat CoreOS 4 is installed"))
        let ldns = document.package("ldns", nil)
        document.define(
            "CVE-2099-0001 ldns: words (low)", any(must, all(six, any(all(ldns, words("ldns is signed with Red Hat redhatrelease2 key"))))),
            kind: "vulnerability")
        let unbound = document.package("unbound", nil)
        document.tests += #"<red:rpminfo_test id="t:absent" check="none satisfy"><red:object object_ref="o:2"/></red:rpminfo_test>"#
        document.define(
            "Unaffected components for: CVE-2099-0002 unbound: words",
            any(must, all(six, all(unbound, #"<criterion test_ref="t:absent" comment="unbound is not installed"/>"#))), kind: "vulnerability",
            cves: "CVE-2099-0002")
        let kernel = document.package("kernel", "0:2.6.9-55.EL")
        document.define(
            "RHSA-2099:2: kernel security update",
            any(
                must,
                all(
                    six,
                    any(
                        words("kernel earlier than 0:2.6.9-55.EL is currently running"),
                        words("kernel earlier than 0:2.6.9-55.EL is set to boot up on next boot")),
                    any(all(kernel, words("kernel is signed with Red Hat master key"))))), cves: "CVE-2099-0003")
        document.define("RHBA-2099:3: bug fixes", all(six, document.package("kernel", "0:3-1")), cves: "")
        let (catalog, progress) = try catalog(document)
        #expect(progress.problems.isEmpty && catalog.info.records == 3)
        #expect(try scan(catalog, purl).findings.map { try catalog.group($0.vulnerability).id } == ids)
        let kernelRecord = try Feed.document(document.text).first { $0.id.hasSuffix("RHSA-2099:2") }
        // What counts as met, and other products, are kept in the words of the source.
        #expect(kernelRecord?.notes.map(\.field) == ["criteria", "criteria", "criteria.leftOut"])
    }

    /// A condition that an SBOM can tell is held against it; others are asked.
    @Test(arguments: [
        ("ol/nodejs@16.1-1.module+el8?distro=ol-8&rpmmod=nodejs:16", 1, 0), ("ol/nodejs@16.1-1.module+el8?distro=ol-8&rpmmod=nodejs:14", 0, 0),
        ("ol/nodejs@16.1-1.module+el8?distro=ol-8", 0, 1), ("ol/uek@1?distro=ol-8&arch=aarch64", 1, 0), ("ol/uek@1?distro=ol-8&arch=x86_64", 0, 0),
        ("ol/uek@1?distro=ol-8", 0, 1), ("ol/odd@1?distro=ol-8", 0, 1),
    ])
    func conditions(purl: String, findings: Int, undecided: Int) throws {
        var document = Document()
        let eight = words("Oracle Linux 8 is installed")
        let node = document.package("nodejs", "16.2-1.module+el8")
        let uek = document.package("uek", "2-1")
        let odd = document.package("odd", "2-1")
        document.define(
            "ELSA-2099-1: nodejs", all(eight, words("Module nodejs:16 is enabled"), any(all(words("Oracle Linux arch is x86_64"), node))))
        document.define("ELSA-2099-2: uek", all(eight, any(all(words("Oracle Linux arch is aarch64"), uek))), cves: "CVE-2099-0002")
        document.define("ELSA-2099-3: odd", all(eight, words("the moon is full"), odd), cves: "CVE-2099-0003")
        let text = purl.contains("nodejs") ? purl + "&arch=x86_64" : purl
        let (catalog, progress) = try catalog(document)
        #expect(progress.problems.isEmpty)
        let result = try scan(catalog, text)
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    /// The same builds for each architecture are one statement.
    @Test func architecturesSideBySide() throws {
        var document = Document()
        let (one, other) = (document.package("a", "2-1.el8"), document.package("a", "2-1.el8"))
        document.define(
            "ELSA-2099-1: a",
            all(
                words("Oracle Linux 8 is installed"),
                any(all(words("Oracle Linux arch is x86_64"), one), all(words("Oracle Linux arch is aarch64"), other))))
        let record = try #require(try Feed.document(document.text).first)
        #expect(record.affected.count == 1 && record.affected[0].statement.isPlain)
    }

    /// As SUSE writes vulnerabilities: by product, the long-term support apart, and what is not mended yet.
    @Test(arguments: [
        ("suse/kernel-default@4.12.14-1?distro=sles-15.1", 1), ("suse/kernel-default@4.12.14-3?distro=sles-15.1", 0),
        ("suse/kernel-default@4.12.14-2?distro=sles-15.2", 1), ("suse/kernel-default@4.12.14-1?distro=sles-15.5", 0),
        ("opensuse/libxml2@2?distro=opensuse-leap-15.5", 1),
    ])
    func definitionsOfSUSE(purl: String, findings: Int) throws {
        var document = Document()
        let (one, two, other) = (
            document.package("kernel-default", "0:4.12.14-2"), document.package("kernel-default", "0:4.12.14-3"),
            document.package("kernel-default", "0:9-9")
        )
        document.objects += #"<red:rpminfo_object id="o:bcl"><red:name>SLES_BCL-release</red:name></red:rpminfo_object>"#
        document.states += #"<red:rpminfo_state id="s:bcl"><red:version operation="equals">15.5</red:version></red:rpminfo_state>"#
        document.tests += """
            <red:rpminfo_test id="t:bcl" check="at least one"><red:object object_ref="o:bcl"/><red:state state_ref="s:bcl"/></red:rpminfo_test>
            """
        document.define(
            "CVE-2099-0001",
            any(
                all(words("SUSE Linux Enterprise Server 15 SP1 is installed"), any(one)),
                all(words("SUSE Linux Enterprise Server 15 SP2-LTSS is installed"), any(two)),
                all(#"<criterion test_ref="t:bcl" comment="SUSE Linux Enterprise Server 15 SP5-BCL is installed"/>"#, any(other))),
            kind: "vulnerability")
        let xml = document.package("libxml2", "0:0-0", "greater than")
        document.define(
            "CVE-2099-0002", all(words("openSUSE Leap 15.5 is installed"), xml), kind: "vulnerability", cves: "CVE-2099-0002")
        let (catalog, progress) = try catalog(document)
        #expect(progress.problems.isEmpty && catalog.info.records == 2)
        #expect(try scan(catalog, purl).findings.count == findings)
    }

    /// Debian's and Ubuntu's name source packages, Ubuntu's in words beside a list of what is installed.
    @Test(arguments: [
        ("pkg:deb/debian/libssl3@3.0.1-1?distro=debian-12&upstream=openssl", 1), ("pkg:deb/debian/openssl@3.0.2-1?distro=debian-12", 0),
        ("pkg:deb/debian/openssl@3.0.1-1?distro=debian-11", 0), ("pkg:deb/ubuntu/libssl3@3.0.1-1?distro=ubuntu-22.04&upstream=openssl", 1),
    ])
    func packagesOfDebian(purl: String, findings: Int) throws {
        var document = Document()
        let debian = document.package("openssl", "0:3.0.2-1", kind: "dpkginfo")
        document.define(
            "CVE-2099-0001 openssl", all(words("Debian GNU/Linux 12 is installed"), any(all(words("all architecture"), debian))),
            kind: "vulnerability")
        let ubuntu = document.package("?", "0:3.0.2-1", kind: "dpkginfo")
        document.objects = document.objects.replacing(
            "<red:dpkginfo_object id=\"o:2\"><red:name>?</red:name>",
            with: "<red:dpkginfo_object id=\"o:2\" comment=\"The 'openssl' package binaries.\"><red:name var_ref=\"v\"/>")
        document.define(
            "CVE-2099-0002 on Ubuntu 22.04 LTS (jammy) - medium",
            all(
                #"<extend_definition definition_ref="d:x" comment="Ubuntu 22.04 LTS (jammy) is installed." applicability_check="true"/>"#, any(ubuntu)
            ),
            kind: "vulnerability", cves: "CVE-2099-0002")
        let (catalog, progress) = try catalog(document)
        #expect(progress.problems.isEmpty)
        #expect(try Scanning.scan(catalog, Scanning.component("x", purl: purl)).findings.count == findings)
    }

    /// What says nothing of single packages is named with its words and place; the rest is taken.
    @Test func whatCannotBeReadIsNamed() throws {
        var document = Document()
        let (a, b, c, d, e) = (
            document.package("a", "2-1"), document.package("b", "2-1"), document.package("c", "2-1"), document.package("d", "0:0-0"),
            document.package("e", "2-1")
        )
        let eight = words("Oracle Linux 8 is installed")
        document.define("ELSA-2099-1: two at once", all(eight, a, b))
        document.define("ELSA-2099-2: no release", all(c))
        document.define("ELSA-2099-3: older than nothing", all(eight, d))
        document.define("ELSA-2099-4: nothing", "")
        document.define("ELSA-2099-5: good", all(eight, e))
        document.define("inventory", all(eight), kind: "inventory")
        let (catalog, progress) = try catalog(document)
        #expect(progress.problems.map(\.code) == Array(repeating: "CATALOG-014", count: 4))
        #expect(progress.problems.map { $0.wording.english.contains("ELSA-2099-4") } == [true, false, false, false])
        #expect(progress.problems[1].wording.english.contains("a + b"))
        #expect(catalog.info.records == 1)
    }

    /// A definition whose conditions name no release is for the one platform that it names.
    @Test func platformWhereNoConditionNamesIt() throws {
        var document = Document()
        document.define("ELSA-2099-1: a", all(document.package("a", "2-1.el8")), platform: "Oracle Linux 8")
        let (catalog, _) = try catalog(document)
        #expect(try scan(catalog, "ol/a@1-1?distro=ol-8").findings.count == 1)
        #expect(try scan(catalog, "ol/a@1-1?distro=ol-9").findings.isEmpty)
    }

    /// Red Hat names the products by CPE: builds of others are not those that everybody gets.
    @Test(arguments: [
        ("cpe:/a:redhat:enterprise_linux:8::appstream", 1), ("cpe:/a:redhat:ansible_engine:2::el8", 0), ("cpe:/o:redhat:rhel_eus:8.4::baseos", 0),
        ("cpe:/o:redhat:rhel_els:8", 1),
    ])
    func productsOfRedHat(cpe: String, findings: Int) throws {
        var document = Document()
        let eight = words("Red Hat Enterprise Linux 8 is installed")
        document.define(
            "RHSA-2099:1: a", all(eight, document.package("a", "2-1.el8")),
            more: "<advisory><affected_cpe_list><cpe>\(cpe)</cpe></affected_cpe_list></advisory>")
        document.define("RHSA-2099:2: b", all(eight, document.package("b", "2-1.el8")), cves: "CVE-2099-0002")
        let (catalog, progress) = try catalog(document)
        #expect(try scan(catalog, "redhat/a@1-1.el8?distro=rhel-8.4").findings.count == findings)
        #expect(progress.problems.map(\.code) == (findings == 0 ? ["CATALOG-014"] : []))
    }

    @Test func whatIsHeldIsBounded() throws {
        var document = Document()
        document.define("ELSA-2099-1: a", all(words("Oracle Linux 8 is installed"), document.package("a", "2-1.el8")))
        let nodes = try XMLNode.read(ByteBlock(document.text.utf8)).child("definitions")?.children ?? []
        for (most, problems) in [(100, ["CATALOG-014"]), (100_000, [])] {
            var reader = OVALReader(file: "x", most: most)
            var contents = FeedContents()
            for node in nodes { reader.take(node, into: &contents) }
            #expect(nodes.count == 1 && contents.problems.map(\.code) == problems)
        }
    }

    @Test func filesStandSideBySide() throws {
        let bench = try Workbench()
        var files: [String] = []
        for (name, package) in [("rhel-8.oval.xml", "a"), ("ansible-2.oval.xml", "b")] {
            var document = Document()
            document.define(
                "CVE-2099-0001 x", all(words("Red Hat Enterprise Linux 8 is installed"), document.package(package, nil)), kind: "vulnerability")
            files.append(try bench.write(document.text, as: name))
        }
        let (info, _) = try CatalogImport(target: bench.path("a.cat"), now: "2099-03-01T00:00:00Z").run(files)
        #expect(info.records == 2)
        let catalog = try bench.open("a.cat")
        for name in ["a", "b"] { #expect(try scan(catalog, "redhat/\(name)@1?distro=rhel-8.4").findings.count == 1) }
    }
}
