/// Official cases in which we differ, with the reason. A case that is no longer one of these makes the test fail.
enum CaseExceptions {
    static let version20: [String] = []
    static let version21: [String] = [
        // A confirmation by EID-0003 of what others told EID-0004: the failing cases 01 and 02 do the same. The referee fails it as well.
        "oasis_csaf_tc-csaf_2_1-2024-6-1-64-12-13.json",
        // Its history and dates are those of the failing case 03.
        "oasis_csaf_tc-csaf_2_1-2024-6-1-66-13.json",
    ]
    /// Where our places differ from the published ones.
    static let places: [String] = []
    /// Real documents whose claims cannot be read, with the code of the reason.
    static let refusedClaims: [String] = [
        // Case 7 of CISA's use cases names no product in `affects`.
        "vex.json ADV-108"
    ]
    /// Where we differ from the referee on the medical advisories.
    static let medical: [String] = [
        // The referee asks that products of a remediation have a status; the standard's 6.1.27.1 to 6.1.27.11 do not.
        "2017/icsma-17-215-01.json 6.1.27 referee",
        // The referee takes `14.1.x`, `3.x` and `through` for ranges; they are not among the words of 6.1.31.
        "2019/icsma-19-241-01.json 6.1.31 referee", "2019/icsma-19-274-01.json 6.1.31 referee", "2019/icsma-19-353-01.json 6.1.31 referee",
    ]
}
