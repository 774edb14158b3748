import Diagnostics
import Testing

@testable import Catalog

/// Advisories of RPM repositories (`updateinfo.xml`): which packages of which release they speak of.
struct UpdateInfoTests {
    private func update(
        _ id: String, _ collection: String, type: String = "security", status: String = "final", more: String = "", cves: String = "CVE-2099-0001"
    ) -> String {
        let references = cves.split(separator: " ").map { #"<reference href="https://example.invalid/\#($0)" id="\#($0)" title="" type="cve"/>"# }
        return """
            <update from="x@example.invalid" status="\(status)" type="\(type)" version="1"><id>\(id)</id><title>\(id): a package update</title>\(more)
              <issued date="2099-02-17 20:41"/><updated date="2099-02-22 23:22:05"/><severity>Important</severity><description>Words.</description>
              <references>\(references.joined())<reference href="https://example.invalid/a" id="\(id)" type="self"/></references>
              <pkglist>\(collection)</pkglist></update>
            """
    }

    private func package(_ name: String, _ version: String, _ release: String, epoch: String = "0", arch: String = "x86_64") -> String {
        #"<package name="\#(name)" version="\#(version)" release="\#(release)" epoch="\#(epoch)" arch="\#(arch)"><filename>f</filename></package>"#
    }

    private func collection(_ short: String, _ name: String, _ packages: String...) -> String {
        "<collection short=\"\(short)\"><name>\(name)</name>\(packages.joined())</collection>"
    }

    private func catalog(_ updates: String..., file: String = "updateinfo.xml") throws -> (Catalog, CatalogImport.Progress) {
        let bench = try Workbench()
        let text = "<?xml version=\"1.0\"?>\n<updates>" + updates.joined(separator: "\n") + "</updates>"
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2099-03-01T00:00:00Z").run([bench.write(text, as: file)])
        return (try bench.open("a.cat"), progress)
    }

    @Test(
        arguments: [
            // The names of the collection, the build, a component and how many findings it has.
            ("ALAS2-2099-1", "amazon-linux-2", "Amazon Linux 2", "141.amzn2.5.3", "pkg:rpm/amzn/qemu-img@10:1.5.3-140.amzn2?distro=amzn-2", 1),
            ("ALAS2-2099-1", "amazon-linux-2", "Amazon Linux 2", "141.amzn2.5.3", "pkg:rpm/amzn/qemu-img@10:1.5.3-141.amzn2.5.3?distro=amzn-2", 0),
            ("ALAS2-2099-1", "x", "", "141.amzn2.5.3", "pkg:rpm/amazon/qemu-img@1.5.3-140.amzn2?epoch=10&distro=amazon-2%20(Karoo)", 1),
            ("ALAS2023-2099-1", "amazon-linux-2023", "Amazon Linux 2023", "3.amzn2023", "pkg:rpm/amzn/qemu-img@1.5.3-1?distro=amzn-2", 0),
            ("ALAS2023-2099-1", "amazon-linux-2023", "Amazon Linux 2023", "3.amzn2023", "pkg:rpm/amzn/qemu-img@1.5.3-1?distro=amzn-2023.6", 1),
            ("ALAS-2099-1", "amazon-linux-ami", "Amazon Linux AMI", "3.amzn1", "pkg:rpm/amzn/qemu-img@1.5.3-1?distro=amzn-2018.03", 1),
            ("ELSA-2099-1", "ol8_baseos_latest", "Oracle Linux 8 BaseOS", "3.el8_4", "pkg:rpm/ol/qemu-img@1.5.3-1.el8?distro=ol-8.9", 1),
            ("ELSA-2099-1", "", "", "3.el8_4", "pkg:rpm/oracle/qemu-img@1.5.3-1.el8?distro=oracle-8.9", 1),
            ("ELSA-2099-1", "", "", "3.el8_4", "pkg:rpm/ol/qemu-img@1.5.3-1.el9?distro=ol-9.2", 0),
            ("ALSA-2099:1", "almalinux-9-for-x86_64-baseos-rpms", "x", "3.el9", "pkg:rpm/almalinux/qemu-img@1.5.3-1.el9?distro=almalinux-9.2", 1),
            ("RLSA-2099:1", "", "Rocky Linux 8 x86_64 BaseOS", "3.el8", "pkg:rpm/rocky/qemu-img@1.5.3-1.el8?distro=rocky-8.5", 1),
            ("RHSA-2099:1", "rhel-9-for-x86_64-baseos-rpms", "x", "3.el9", "pkg:rpm/redhat/qemu-img@1.5.3-1.el9?distro=rhel-9.2", 1),
            ("FEDORA-2099-abc", "F40", "Fedora 40", "3.fc40", "pkg:rpm/fedora/qemu-img@1.5.3-1.fc40?distro=fedora-40", 1),
            ("FEDORA-2099-abc", "F40", "Fedora 40", "3.fc40", "pkg:rpm/fedora/qemu-img@1.5.3-1.fc39?distro=fedora-39", 0),
            (
                "SUSE-SLE-Module-Basesystem-15-SP5-2099-1", "", "", "150400.3.1",
                "pkg:rpm/suse/qemu-img@1.5.3-150400.1.1?distro=sles-15.5", 1
            ),
            (
                "SUSE-SLE-Module-Basesystem-15-SP5-2099-1", "", "", "150400.3.1",
                "pkg:rpm/suse/qemu-img@1.5.3-150400.1.1?distro=sles-15.4", 0
            ),
            ("openSUSE-SLE-15.5-2099-1", "", "", "150400.3.1", "pkg:rpm/opensuse/qemu-img@1.5.3-1?distro=opensuse-leap-15.5", 1),
        ] as [(String, String, String, String, String, Int)])
    func releases(id: String, short: String, name: String, build: String, purl: String, findings: Int) throws {
        let epoch = build.contains("141") ? "10" : "0"
        let (catalog, progress) = try catalog(update(id, collection(short, name, package("qemu-img", "1.5.3", build, epoch: epoch))))
        #expect(progress.problems.isEmpty)
        #expect(try Scanning.scan(catalog, Scanning.component("qemu-img", purl: purl)).findings.count == findings)
    }

    @Test func readsAnAdvisory() throws {
        let block = collection("amazon-linux-2", "Amazon Linux 2", package("a", "1", "2.amzn2"), package("a", "1", "2.amzn2", arch: "src"))
        let text = "<updates>" + update("ALAS2-2099-1", block, cves: "CVE-2099-0001 CVE-2099-20000") + "</updates>"
        let record = try #require(try Feed.document(text).first)
        #expect(record.source == "updateinfo/amzn" && record.id == "amzn:2/amazon-linux-2/ALAS2-2099-1/a")
        #expect(record.aliases == ["ALAS2-2099-1"] && record.upstream == ["CVE-2099-0001", "CVE-2099-20000"])
        #expect(record.published == "2099-02-17T20:41:00Z" && record.modified == "2099-02-22T23:22:05Z")
        #expect(record.severities == [Severity(giver: "updateinfo/amzn", value: "Important")])
        #expect(record.references == [Reference(kind: "ADVISORY", url: "https://example.invalid/a")])
        #expect(record.affected.count == 1 && record.affected[0].ranges[0].events[1] == VersionEvent(.fixed, "1-2.amzn2"))
    }

    /// An advisory is a finding for each flaw that it mends.
    @Test func everyFlawIsAFinding() throws {
        let block = collection("F40", "Fedora 40", package("a", "2", "1.fc40"))
        let reference = #"<reference href="https://example.invalid/b" id="7" title="CVE-2099-0007 a: words [fedora-all]" type="bugzilla"/>"#
        let bug = "<references>" + reference + "</references>"
        let (catalog, _) = try catalog(
            update("FEDORA-2099-1", block, cves: "CVE-2099-0001 CVE-2099-0002"),
            update("FEDORA-2099-2", block, cves: "").replacing("<references>", with: "<x>").replacing("</references>", with: "</x>" + bug))
        let result = try Scanning.scan(catalog, Scanning.component("a", purl: "pkg:rpm/fedora/a@1-1.fc40?distro=fedora-40"))
        let ids = try result.findings.map { try catalog.group($0.vulnerability).id }
        #expect(ids == ["CVE-2099-0001", "CVE-2099-0002", "CVE-2099-0007"])
        #expect(result.findings.allSatisfy { $0.kind == .distro && $0.confidence == .high && $0.fixedIn == ["2-1.fc40"] })
    }

    /// The same advisory stands in several repositories, each with its own packages.
    @Test func repositoriesStandSideBySide() throws {
        let (catalog, _) = try catalog(
            update("ELSA-2099-1", collection("ol8_baseos", "Oracle Linux 8", package("a", "2", "1.el8"))),
            update("ELSA-2099-1", collection("ol8_appstream", "Oracle Linux 8 AppStream", package("b", "2", "1.el8"))),
            update("ELSA-2099-1", collection("ol8_appstream", "Oracle Linux 8 AppStream", package("c", "2", "1.el8"))),
            update("ELSA-2099-1", collection("ol9_baseos", "Oracle Linux 9", package("a", "3", "1.el9"))))
        #expect(catalog.info.records == 4)
        for (name, version, release, count) in [
            ("a", "1-1.el8", "8", 1), ("b", "1-1.el8", "8", 1), ("c", "1-1.el8", "8", 1), ("a", "2-1.el9", "9", 1), ("a", "2-1.el8", "8", 0),
        ] {
            let component = try Scanning.component(name, purl: "pkg:rpm/ol/\(name)@\(version)?distro=ol-\(release)")
            #expect(try Scanning.scan(catalog, component).findings.count == count, "\(name) \(version)")
        }
    }

    /// Packages of a module: only builds of that stream are meant, and what is not known is asked.
    @Test(arguments: [
        ("16.1-1.module+el8.3", "&rpmmod=nodejs:16", 1, 0), ("16.1-1.module+el8.3", "&rpmmod=nodejs:16:8030:abc", 1, 0),
        ("14.1-1.module+el8.3", "&rpmmod=nodejs:14", 0, 0), ("14.1-1.module+el8.3", "", 0, 1), ("10.1-1.el8", "", 0, 0),
        ("16.2-1.module+el8.4", "&rpmmod=nodejs:16", 0, 0),
    ])
    func modules(version: String, label: String, findings: Int, undecided: Int) throws {
        let block = collection(
            "x", "AlmaLinux 8", #"<module name="nodejs" stream="16" version="8" context="c" arch="x86_64"/>"#,
            package("nodejs", "16.2", "1.module+el8.4"))
        let (catalog, _) = try catalog(update("ALSA-2099:1", block))
        let purl = "pkg:rpm/almalinux/nodejs@\(version)?distro=almalinux-8.4\(label)"
        let result = try Scanning.scan(catalog, Scanning.component("nodejs", purl: purl))
        #expect(result.findings.count == findings && result.undecided.count == undecided)
        if findings > 0 { #expect(result.findings[0].fixedIn == ["16.2-1.module+el8.4"]) }
    }

    /// A build for a module whose stream nobody names is not held against those of other streams.
    @Test func modulesWithoutAStreamAreAsked() throws {
        let (catalog, _) = try catalog(update("RLSA-2099:1", collection("x", "Rocky Linux 8", package("nodejs", "16.2", "1.module+el8.4"))))
        let result = try Scanning.scan(catalog, Scanning.component("nodejs", purl: "pkg:rpm/rocky/nodejs@14.1-1.module+el8?distro=rocky-8.4"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.partOf("the module stream of 16.2-1.module+el8.4")])
    }

    /// Where one advisory names several builds of a package, what lies between them is asked.
    @Test(arguments: [("1-1.el8", 1, 0), ("1-3.el8", 0, 1), ("2-1.el8", 0, 0)])
    func severalBuilds(version: String, findings: Int, undecided: Int) throws {
        let block = collection("x", "Oracle Linux 8", package("a", "1", "2.el8"), package("a", "2", "1.el8"))
        let (catalog, _) = try catalog(update("ELSA-2099-1", block))
        let result = try Scanning.scan(catalog, Scanning.component("a", purl: "pkg:rpm/ol/a@\(version)?distro=ol-8"))
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    /// Oracle's builds for live patching have numbers of their own.
    @Test(arguments: [("2.28-1.el8", 0), ("2:2.28-1.ksplice1.el8", 1), ("2:2.28-3.ksplice1.el8", 0)])
    func buildsForLivePatching(version: String, findings: Int) throws {
        let block = collection("x", "Oracle Linux 8", package("glibc", "2.28", "2.ksplice1.el8", epoch: "2"))
        let (catalog, _) = try catalog(update("ELSA-2099-1", block))
        #expect(try Scanning.scan(catalog, Scanning.component("glibc", purl: "pkg:rpm/ol/glibc@\(version)?distro=ol-8")).findings.count == findings)
    }

    @Test func onlySecurityAndOnlyWhatStands() throws {
        let block = collection("F40", "Fedora 40", package("a", "2", "1.fc40"))
        let (catalog, progress) = try catalog(
            update("FEDORA-2099-1", block, type: "bugfix"), update("FEDORA-2099-2", block, type: "enhancement"),
            update("FEDORA-2099-3", block, status: "retracted"),
            update("FEDORA-2099-4", collection("F40", "Fedora 40", package("b", "2", "1.fc40"))))
        #expect(progress.problems.isEmpty && catalog.info.records == 2)
        #expect(try Scanning.scan(catalog, Scanning.component("a", purl: "pkg:rpm/fedora/a@1-1.fc40?distro=fedora-40")).findings.isEmpty)
    }

    /// What cannot be told is named with its place, and the rest is taken.
    @Test func brokenOnesAreNamed() throws {
        let good = collection("F40", "Fedora 40", package("a", "2", "1.fc40"))
        let (catalog, progress) = try catalog(
            update("FEDORA-EPEL-2099-1", collection("x", "Fedora EPEL 8", package("a", "2", "1.el8"))),
            update("MINE-1", collection("x", "My packages", package("a", "2", "1"))),
            update("ALSA-2099:1", collection("x", "y", package("a", "2", "1.el8"), package("b", "2", "1.el9"))),
            update("FEDORA-2099-1", collection("F40", "Fedora 40", #"<package name="a"/>"#) + good),
            update("RHSA-2099:1", collection("rhel-8-for-x86_64-baseos-eus-rpms", "x", package("a", "2", "1.el8_4"))),
            update("FEDORA-2099-2", ""), update("", good), update("FEDORA-2099-3", good))
        #expect(
            progress.problems.map(\.code) == [
                "CATALOG-014", "CATALOG-014", "CATALOG-014", "CATALOG-010", "CATALOG-014", "CATALOG-014", "CATALOG-002",
            ])
        #expect(catalog.info.records == 2)
        #expect(progress.problems[0].wording.english.contains("EPEL"))
    }

    @Test func whatComesBeforeABreakStays() throws {
        let bench = try Workbench()
        let good = update("FEDORA-2099-1", collection("F40", "Fedora 40", package("a", "2", "1.fc40")))
        let file = try bench.write("<!-- c --><updates>" + good + "<update type=\"security\"><id>x</updates>")
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2099-03-01T00:00:00Z").run([file])
        #expect(info.records == 1 && progress.problems.map(\.code) == ["XML-002"])
    }
}
