extension SSVCTable {
    /// Namespace, key, version, day, name and values of each decision point.
    static let text = #"""
        basic BP 1.0.0 - Boundary Proximity|NN=Not Near Boundary|JA=Just Above Boundary|JB=Just Below Boundary
        basic CIS_WEP 1.0.0 - CIS-CTI Words of Estimative Probability|ANC=Almost No Chance|VU=Very Unlikely|U=Unlikely|REC=Roughly Even \#
        Chance|L=Likely|VL=Very Likely|AC=Almost Certain
        basic IKE 1.0.0 - Do, Schedule, Delegate, Delete|D=Delete|G=Delegate|S=Schedule|O=Do
        basic LMH 1.0.0 - LowMediumHigh|L=Low|M=Medium|H=High
        basic MEDIAN 1.0.0 - Median Split|B=Below Median|A=Above Median
        basic MSCW 1.0.0 - MoSCoW|W=Won't|C=Could|S=Should|M=Must
        basic P_2A 1.0.0 - Probability Scale in 2 equal levels, ascending|LT50=Less than 50%|GT50=Greater than 50%
        basic P_5A 1.0.0 - Probability Scale in 5 equal levels, ascending|P0_20=Less than 20%|P20_40=20% to 40%|P40_60=40% to 60%|P60_80=60% to \#
        80%|P80_100=Greater than 80%
        basic P_5W 1.0.0 - Probability Scale in 5 weighted levels, ascending|P0_30=Less than 30%|P30_55=30% to 55%|P55_75=55% to 75%|P75_90=75% \#
        to 90%|P90_100=Greater than 90%
        basic QUARTILES 1.0.0 - Quartiles|Q1=First Quartile|Q2=Second Quartile|Q3=Third Quartile|Q4=Fourth Quartile
        basic QUINTILES 1.0.0 - Quintiles|Q1=First Quintile|Q2=Second Quintile|Q3=Third Quintile|Q4=Fourth Quintile|Q5=Fifth Quintile
        basic VALUE_COMPLEXITY 1.0.0 - Value, Complexity|D=Drop|R=Reconsider Later|E=Easy Win|F=Do First
        basic YN 1.0.0 - YesNo|N=No|Y=Yes
        cisa BOD2604 1.0.0 - CISA BOD 26-04 Remediation Timelines|FSU=Fix on system upgrade|60D=60 days|14D=14 days|3D=3 days|3DF=3 days & \#
        forensic investigation
        cisa CISA 1.1.0 - CISA Levels|T=Track|T*=Track*|AT=Attend|AC=Act
        cisa KEV 1.0.0 - In KEV|N=No|Y=Yes
        cisa MP 1.0.0 - Mission Prevalence|M=Minimal|S=Support|E=Essential
        cisa PE 1.0.0 - Publicly Exposed|N=No|Y=Yes
        cvss A 1.0.0 2025-02-27 Availability Impact|N=None|P=Partial|C=Complete
        cvss A 2.0.0 2025-02-27 Availability Impact|N=None|L=Low|H=High
        cvss AC 1.0.0 - Access Complexity|H=High|L=Low
        cvss AC 2.0.0 - Access Complexity|H=High|M=Medium|L=Low
        cvss AC 3.0.0 2025-02-27 Attack Complexity|H=High|L=Low
        cvss AC 3.0.1 2025-02-27 Attack Complexity|H=High|L=Low
        cvss AR 1.0.0 2025-02-27 Availability Requirement|L=Low|M=Medium|H=High|ND=Not Defined
        cvss AR 1.1.0 2025-02-27 Availability Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss AR 1.1.1 2025-02-27 Availability Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss AR_NoX 1.1.1 2025-08-11 Availability Requirement (without Not Defined)|L=Low|M=Medium|H=High
        cvss AT 1.0.0 2025-02-27 Attack Requirements|P=Present|N=None
        cvss AU 1.0.0 2025-02-27 Automatable|N=No|Y=Yes|X=Not Defined
        cvss AV 1.0.0 - Access Vector|L=Local|R=Remote
        cvss AV 2.0.0 - Access Vector|L=Local|A=Adjacent Network|N=Network
        cvss AV 3.0.0 2025-02-27 Attack Vector|P=Physical|L=Local|A=Adjacent|N=Network
        cvss AV 3.0.1 2025-02-27 Attack Vector|P=Physical|L=Local|A=Adjacent|N=Network
        cvss Au 1.0.0 2025-02-27 Authentication|N=Not Required|R=Required
        cvss Au 2.0.0 2025-02-27 Authentication|M=Multiple|S=Single|N=None
        cvss C 1.0.0 2025-02-27 Confidentiality Impact|N=None|P=Partial|C=Complete
        cvss C 2.0.0 2025-02-27 Confidentiality Impact|N=None|L=Low|H=High
        cvss CDP 1.0.0 2025-02-27 Collateral Damage Potential|N=None|L=Low|M=Medium|H=High
        cvss CDP 2.0.0 2025-02-27 Collateral Damage Potential|N=None|LM=Low-Medium|MH=Medium-High|H=High|ND=Not Defined
        cvss CR 1.0.0 2025-02-27 Confidentiality Requirement|L=Low|M=Medium|H=High|ND=Not Defined
        cvss CR 1.1.0 2025-02-27 Confidentiality Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss CR 1.1.1 2025-02-27 Confidentiality Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss CR_NoX 1.1.1 2025-08-11 Confidentiality Requirement (without Not Defined)|L=Low|M=Medium|H=High
        cvss CVSS 1.0.0 2025-06-23 CVSS Qualitative Severity Rating Scale|N=None|L=Low|M=Medium|H=High|C=Critical
        cvss E 1.0.0 2025-02-27 Exploitability|U=Unproven|P=Proof of Concept|F=Functional|H=High
        cvss E 1.1.0 2025-02-27 Exploitability|U=Unproven|P=Proof of Concept|F=Functional|H=High|ND=Not Defined
        cvss E 1.2.0 - Exploit Code Maturity|U=Unproven|POC=Proof-of-Concept|F=Functional|H=High|X=Not Defined
        cvss E 2.0.0 - Exploit Maturity|U=Unreported|P=Proof-of-Concept|A=Attacked|X=Not Defined
        cvss EQ1 1.0.0 2025-02-27 Equivalence Set 1|L=Low|M=Medium|H=High
        cvss EQ2 1.0.0 2025-02-27 Equivalence Set 2|L=Low|H=High
        cvss EQ3 1.0.0 2025-02-27 Equivalence Set 3|L=Low|M=Medium|H=High
        cvss EQ4 1.0.0 2025-02-27 Equivalence Set 4|L=Low|M=Medium|H=High
        cvss EQ5 1.0.0 2025-02-27 Equivalence Set 5|L=Low|M=Medium|H=High
        cvss EQ6 1.0.0 2025-02-27 Equivalence Set 6|L=Low|H=High
        cvss E_NoX 2.0.0 2025-08-13 Exploit Maturity (without Not Defined)|U=Unreported|P=Proof-of-Concept|A=Attacked
        cvss I 1.0.0 2025-02-27 Integrity Impact|N=None|P=Partial|C=Complete
        cvss I 2.0.0 2025-02-27 Integrity Impact|N=None|L=Low|H=High
        cvss IB 1.0.0 2025-02-27 Impact Bias|N=Normal|C=Confidentiality|I=Integrity|A=Availability
        cvss IR 1.0.0 2025-02-27 Integrity Requirement|L=Low|M=Medium|H=High|ND=Not Defined
        cvss IR 1.1.0 2025-02-27 Integrity Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss IR 1.1.1 2025-02-28 Integrity Requirement|L=Low|M=Medium|H=High|X=Not Defined
        cvss IR_NoX 1.1.1 2025-08-11 Integrity Requirement (without Not Defined)|L=Low|M=Medium|H=High
        cvss MA 2.0.0 2025-02-27 Modified Availability Impact|N=None|L=Low|H=High|X=Not Defined
        cvss MAC 3.0.0 2025-02-27 Modified Attack Complexity|H=High|L=Low|X=Not Defined
        cvss MAC 3.0.1 2025-02-27 Modified Attack Complexity|H=High|L=Low|X=Not Defined
        cvss MAT 1.0.0 2025-02-27 Modified Attack Requirements|P=Present|N=None|X=Not Defined
        cvss MAV 3.0.0 2025-02-27 Modified Attack Vector|P=Physical|L=Local|A=Adjacent|N=Network|X=Not Defined
        cvss MAV 3.0.1 2025-02-27 Modified Attack Vector|P=Physical|L=Local|A=Adjacent|N=Network|X=Not Defined
        cvss MC 2.0.0 2025-02-27 Modified Confidentiality Impact|N=None|L=Low|H=High|X=Not Defined
        cvss MI 2.0.0 2025-02-27 Modified Integrity Impact|N=None|L=Low|H=High|X=Not Defined
        cvss MPR 1.0.0 2025-02-27 Modified Privileges Required|H=High|L=Low|N=None|X=Not Defined
        cvss MPR 1.0.1 2025-02-27 Modified Privileges Required|H=High|L=Low|N=None|X=Not Defined
        cvss MS 1.0.0 2025-02-27 Modified Scope|U=Unchanged|C=Changed|X=Not Defined
        cvss MSA 1.0.0 2025-02-28 Modified Availability Impact to the Subsequent System|N=None|L=Low|H=High|X=Not Defined
        cvss MSA 1.0.1 2025-02-27 Modified Availability Impact to the Subsequent System|N=Negligible|L=Low|H=High|X=Not Defined|S=Safety
        cvss MSA_NoX 1.0.1 2025-08-11 Modified Availability Impact to the Subsequent System (without Not \#
        Defined)|N=Negligible|L=Low|H=High|S=Safety
        cvss MSC 1.0.0 2025-02-27 Modified Confidentiality Impact to the Subsequent System|N=Negligible|L=Low|H=High|X=Not Defined
        cvss MSC 1.0.1 2025-02-27 Modified Confidentiality Impact to the Subsequent System|N=Negligible|L=Low|H=High|X=Not Defined
        cvss MSI 1.0.0 2025-02-27 Modified Integrity Impact to the Subsequent System|N=None|L=Low|H=High|X=Not Defined
        cvss MSI 1.0.1 2025-06-23 Modified Integrity Impact to the Subsequent System|N=Negligible|L=Low|H=High|X=Not Defined|S=Safety
        cvss MSI_NoX 1.0.1 2025-08-11 Modified Integrity Impact to the Subsequent System (without Not Defined)|N=Negligible|L=Low|H=High|S=Safety
        cvss MUI 1.0.0 2025-02-27 Modified User Interaction|R=Required|N=None|X=Not Defined
        cvss MUI 2.0.0 2025-02-27 Modified User Interaction|A=Active|P=Passive|N=None|X=Not Defined
        cvss MVA 3.0.0 2025-02-28 Modified Availability Impact to the Vulnerable System|N=None|L=Low|H=High|X=Not Defined
        cvss MVC 3.0.0 2025-02-28 Modified Confidentiality Impact to the Vulnerable System|N=None|L=Low|H=High|X=Not Defined
        cvss MVI 3.0.0 2025-02-28 Modified Integrity Impact to the Vulnerable System|N=None|L=Low|H=High|X=Not Defined
        cvss PR 1.0.0 2025-02-27 Privileges Required|H=High|L=Low|N=None
        cvss PR 1.0.1 2025-02-27 Privileges Required|H=High|L=Low|N=None
        cvss R 1.0.0 2025-02-27 Recovery|X=Not Defined|A=Automatic|U=User|I=Irrecoverable
        cvss RC 1.0.0 2025-02-27 Report Confidence|UC=Unconfirmed|UR=Uncorroborated|C=Confirmed
        cvss RC 1.1.0 2025-02-27 Report Confidence|UC=Unconfirmed|UR=Uncorroborated|C=Confirmed|ND=Not Defined
        cvss RC 2.0.0 2025-02-27 Report Confidence|U=Unknown|R=Reasonable|C=Confirmed|X=Not Defined
        cvss RE 1.0.0 2025-02-27 Vulnerability Response Effort|X=Not Defined|L=Low|M=Moderate|H=High
        cvss RL 1.0.0 2025-02-27 Remediation Level|OF=Official Fix|TF=Temporary Fix|W=Workaround|U=Unavailable
        cvss RL 1.1.0 2025-02-27 Remediation Level|OF=Official Fix|TF=Temporary Fix|W=Workaround|U=Unavailable|X=Not Defined
        cvss S 1.0.0 2025-02-27 Scope|U=Unchanged|C=Changed
        cvss SA 1.0.0 2025-02-28 Availability Impact to the Subsequent System|N=None|L=Low|H=High
        cvss SC 1.0.0 2025-02-27 Confidentiality Impact to the Subsequent System|N=Negligible|L=Low|H=High
        cvss SF 1.0.0 2025-02-27 Safety|X=Not Defined|P=Present|N=Negligible
        cvss SI 1.0.0 2025-02-27 Integrity Impact to the Subsequent System|N=None|L=Low|H=High
        cvss TD 1.0.0 2025-02-27 Target Distribution|N=None|L=Low|M=Medium|H=High
        cvss TD 1.1.0 2025-02-27 Target Distribution|N=None|L=Low|M=Medium|H=High|X=Not Defined
        cvss U 1.0.0 2025-02-27 Provider Urgency|X=Not Defined|C=Clear|G=Green|A=Amber|R=Red
        cvss UI 1.0.0 2025-02-27 User Interaction|R=Required|N=None
        cvss UI 2.0.0 2025-02-27 User Interaction|A=Active|P=Passive|N=None
        cvss V 1.0.0 2025-02-27 Value Density|X=Not Defined|D=Diffuse|C=Concentrated
        cvss VA 3.0.0 2025-02-28 Availability Impact to the Vulnerable System|N=None|L=Low|H=High
        cvss VC 3.0.0 2025-02-28 Confidentiality Impact to the Vulnerable System|N=None|L=Low|H=High
        cvss VI 3.0.0 2025-02-28 Integrity Impact to the Vulnerable System|N=None|L=Low|H=High
        nist#800-30 P_5X 1.0.0 - Probability Scale in 5 weighted levels, ascending|VL=Very Low|L=Low|M=Moderate|H=High|VH=Very High
        ssvc A 2.0.0 2024-03-08 Automatable|N=No|Y=Yes
        ssvc COORDINATE 1.0.0 2025-06-23 Decline, Track, Coordinate|D=Decline|T=Track|C=Coordinate
        ssvc COORDINATE 1.0.1 2025-08-19 Decline, Track, Coordinate|D=Decline|T=Track|C=Coordinate
        ssvc CS 1.0.0 2025-06-23 Critical Software|N=No|Y=Yes
        ssvc DSOI 1.0.0 2025-06-23 Defer, Scheduled, Out-of-Cycle, Immediate|D=Defer|S=Scheduled|O=Out-of-Cycle|I=Immediate
        ssvc E 1.0.0 2024-03-08 Exploitation|N=None|P=PoC|A=Active
        ssvc E 1.1.0 2024-03-08 Exploitation|N=None|P=Public PoC|A=Active
        ssvc EXP 1.0.0 2024-03-08 System Exposure|S=Small|C=Controlled|U=Unavoidable
        ssvc EXP 1.0.1 2023-07-17 System Exposure|S=Small|C=Controlled|O=Open
        ssvc HI 2.0.0 2024-03-08 Human Impact|L=Low|M=Medium|H=High|VH=Very High
        ssvc HI 2.0.1 2024-03-08 Human Impact|L=Low|M=Medium|H=High|VH=Very High
        ssvc HI 2.0.2 2025-08-13 Human Impact|L=Low|M=Medium|H=High|VH=Very High
        ssvc HVA 1.0.0 2025-06-23 High Value Asset|N=No|Y=Yes
        ssvc MI 1.0.0 2024-03-08 Mission Impact|N=None|NED=Non-Essential Degraded|MSC=MEF Support Crippled|MEF=MEF Failure|MF=Mission Failure
        ssvc MI 2.0.0 2023-07-17 Mission Impact|D=Degraded|MSC=MEF Support Crippled|MEF=MEF Failure|MF=Mission Failure
        ssvc MWI 1.0.0 2024-03-08 Mission and Well-Being Impact|L=Low|M=Medium|H=High
        ssvc PSI 2.0.0 2024-03-08 Public Safety Impact|M=Minimal|S=Significant
        ssvc PSI 2.0.1 2024-03-08 Public Safety Impact|M=Minimal|S=Significant
        ssvc PUBLISH 1.0.0 2025-06-23 Publish, Do Not Publish|N=Do Not Publish|P=Publish
        ssvc PVA 1.0.0 2024-03-08 Public Value Added|L=Limited|A=Ampliative|P=Precedence
        ssvc PWI 1.1.0 2024-03-08 Public Well-Being Impact|M=Minimal|MA=Material|I=Irreversible
        ssvc RC 1.0.0 2024-03-08 Report Credibility|NC=Not Credible|C=Credible
        ssvc RP 1.0.0 2024-03-08 Report Public|Y=Yes|N=No
        ssvc SC 1.0.0 2024-03-08 Supplier Cardinality|O=One|M=Multiple
        ssvc SCON 1.0.0 2024-03-08 Supplier Contacted|N=No|Y=Yes
        ssvc SE 1.0.0 2024-03-08 Supplier Engagement|A=Active|U=Unresponsive
        ssvc SI 1.0.0 2024-03-08 Safety Impact|N=None|M=Minor|J=Major|H=Hazardous|C=Catastrophic
        ssvc SI 2.0.0 2024-03-08 Safety Impact|N=Negligible|M=Marginal|R=Critical|C=Catastrophic
        ssvc SI 2.0.1 2025-09-15 Safety Impact|N=Negligible|M=Marginal|R=Critical|C=Catastrophic
        ssvc SINV 1.0.0 2024-03-08 Supplier Involvement|FR=Fix Ready|C=Cooperative|UU=Uncooperative/Unresponsive
        ssvc TI 1.0.0 2024-03-08 Technical Impact|P=Partial|T=Total
        ssvc U 1.0.0 2024-03-08 Utility|L=Laborious|E=Efficient|S=Super Effective
        ssvc U 1.0.1 2021-05-07 Utility|L=Laborious|E=Efficient|S=Super Effective
        ssvc V 1.0.0 2024-03-08 Virulence|S=Slow|R=Rapid
        ssvc VD 1.0.0 2024-03-08 Value Density|D=Diffuse|C=Concentrated
        """#
}
