/// What to write instead of ids that the SPDX licence list advises against, as its pages for those ids say.
extension SPDXLicenseList {
    /// The id or expression to write instead of `id`, spelled as the list has it; nil where there is none that means the same.
    public static func replacement(_ id: String) -> String? {
        guard isDeprecated(id) else { return nil }
        if let known = others[id] { return known }
        // The GNU licences were given ids that say whether later versions are meant.
        guard id.hasPrefix("GPL-") || id.hasPrefix("LGPL-") || id.hasPrefix("AGPL-") || id.hasPrefix("GFDL-") else { return nil }
        return id.hasSuffix("+") ? "\(id.dropLast())-or-later" : "\(id)-only"
    }

    private static let others = [
        "BSD-2-Clause-FreeBSD": "BSD-2-Clause-Views", "BSD-2-Clause-NetBSD": "BSD-2-Clause", "bzip2-1.0.5": "bzip2-1.0.6",
        "eCos-2.0": "GPL-2.0-or-later WITH eCos-exception-2.0", "Nunit": "zlib-acknowledgement", "StandardML-NJ": "SMLNJ",
        "wxWindows": "GPL-2.0-or-later WITH WxWindows-exception-3.1",
        "GPL-2.0-with-autoconf-exception": "GPL-2.0-only WITH Autoconf-exception-2.0",
        "GPL-2.0-with-bison-exception": "GPL-2.0-only WITH Bison-exception-2.2",
        "GPL-2.0-with-classpath-exception": "GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0-with-font-exception": "GPL-2.0-only WITH Font-exception-2.0",
        "GPL-2.0-with-GCC-exception": "GPL-2.0-only WITH GCC-exception-2.0",
        "GPL-3.0-with-autoconf-exception": "GPL-3.0-only WITH Autoconf-exception-3.0",
        "GPL-3.0-with-GCC-exception": "GPL-3.0-only WITH GCC-exception-3.1",
    ]
}

extension LicenseExpression.Term {
    /// The id or expression to write instead of a deprecated one, without the exception; nil where there is none that means the same.
    public var replacement: String? {
        guard let listed = orLater ? SPDXLicenseList.license(id + "+") ?? SPDXLicenseList.license(id) : SPDXLicenseList.license(id) else {
            return nil
        }
        guard let better = SPDXLicenseList.replacement(listed) else { return nil }
        return exception.map { "\(better) WITH \(SPDXLicenseList.exception($0) ?? $0)" } ?? better
    }
}
