// The duties that this engine's rules stand on. Names are the ids, so that a reader finds the row of the requirements table.
extension Basis {
    /// Product life disclosed in the customer documents.
    public static let r029 = Basis("R-029", "2e p13", .guidance, .text)
    /// A part that ends before the device: its update or replacement planned before market.
    public static let r030 = Basis("R-030", "2e p13", .guidance, .text)
    /// EOL and EOS fixed at design, relative to the release.
    public static let r031 = Basis("R-031", "2e p20", .guidance, .text)
    /// EOL and EOS based on parts, third-party software and the development environment.
    public static let r032 = Basis("R-032", "2e p20", .guidance, .text)
    /// Planned past EOS, a vendor's sudden end included.
    public static let r033 = Basis("R-033", "2e p24", .guidance, .text)
    /// Generations or substitutes of third-party parts planned, tools included.
    public static let r034 = Basis("R-034", "2e p24", .guidance, .text)
    /// Coverage of known vulnerabilities recorded in figures.
    public static let r035 = Basis("R-035", "2e p24", .guidance, .text)
    /// Each supplied component's EOL and EOS known by contract or licence.
    public static let r036 = Basis("R-036", "2e p15", .guidance, .text)
    /// External devices that serve as controls stand in the customer documents.
    public static let r042 = Basis("R-042", "2e p23 (refers to 5.5.1)", .guidance, .text)
    /// Table 2: what is given at the commercial release.
    public static let r054 = Basis("R-054", "2e p22", .guidance, .text)
    /// EOL told at sale.
    public static let r055 = Basis("R-055", "2e p20", .guidance, .text)
    /// A change of EOL told.
    public static let r056 = Basis("R-056", "2e p20", .guidance, .text)
    /// EOS told no later than EOL.
    public static let r057 = Basis("R-057", "2e p20", .guidance, .text)
    /// A change of EOS told.
    public static let r058 = Basis("R-058", "2e p20", .guidance, .text)
    /// Time enough between the notice of EOS and EOS.
    public static let r059 = Basis("R-059", "2e p20", .guidance, .text)
    /// Table 2: what is given at EOL.
    public static let r060 = Basis("R-060", "2e p22", .guidance, .text)
    /// Table 2: what is given at EOS.
    public static let r061 = Basis("R-061", "2e p22", .guidance, .text)
    /// EOL carried out as a formal process.
    public static let r062 = Basis("R-062", "2e p39 (definition)", .guidance, .text)
    /// The device's security state told at EOS.
    public static let r063 = Basis("R-063", "1e p18 (6.6.2.4)", .guidance, .neighbour)
    /// The transfer of responsibility is complete at EOS and was announced.
    public static let r064 = Basis("R-064", "2e p20; N70 9.3", .guidance, .text)
    /// Dates told at least two years ahead.
    public static let r065 = Basis("R-065", "N70 7.1.1.2", .imdrf, .neighbour)
    /// Transfer of responsibility begun two to three years before EOS.
    public static let r066 = Basis("R-066", "N70 7.3.1", .imdrf, .neighbour)
    /// Told actively; publication alone is not enough.
    public static let r067 = Basis("R-067", "N70 4.2", .imdrf, .neighbour)
    /// A public, permanent page with the support status.
    public static let r068 = Basis("R-068", "N70 8.1.1.2, 9.1.1.2", .imdrf, .neighbour)
    /// A vendor's end of support of a part told.
    public static let r069 = Basis("R-069", "N60 6.6.1; N70 7.1.1.5", .imdrf, .neighbour)
    /// A part at its end: risk assessed, and stay, fix or move decided.
    public static let r070 = Basis("R-070", "N70 5.5", .imdrf, .neighbour)
    /// Advisories published and kept current.
    public static let r095 = Basis("R-095", "1e p13 (6.2)", .guidance, .neighbour)
    /// Maintenance plan, incident policy and roles explained before delivery.
    public static let r114 = Basis("R-114", "V24 p4 (2)(2)", .notice, .neighbour)
    /// Legacy judged by whether threats can be met, not by age.
    public static let r116 = Basis("R-116", "2e p23", .guidance, .text)
    /// With an adequate control the configuration is not legacy.
    public static let r117 = Basis("R-117", "2e p23", .guidance, .text)
    /// A highly critical vulnerability makes a device legacy at once.
    public static let r118 = Basis("R-118", "R24 p8", .notice, .neighbour)
    /// Compensating controls by type.
    public static let r119 = Basis("R-119", "2e p26; N70 Table 1", .desirable, .text)
    /// Devices sold by 31 March 2024, before EOL: support information.
    public static let r120 = Basis("R-120", "I25 p2-3", .notice, .neighbour)
    /// The same, from EOL to EOS: limited-support information.
    public static let r121 = Basis("R-121", "I25 p3", .notice, .neighbour)
    /// The same, after EOS: end-of-support information, promptly.
    public static let r122 = Basis("R-122", "I25 p3", .notice, .neighbour)
    /// A plan for each patch shown to the institution.
    public static let r123 = Basis("R-123", "I25 p3", .notice, .neighbour)
    /// Controls first where judging a patch takes time.
    public static let r124 = Basis("R-124", "I25 p3", .notice, .neighbour)
    /// Information given actively after EOS.
    public static let r125 = Basis("R-125", "R24 p8", .notice, .neighbour)
}
