/**
 * Exports after the patterns of real ones (`../shared/data/headers-only`), column by column: a heading of our own, what a
 * person would say the column is, and what invented people answer. Where two would say two things, both stand here.
 */
import * as a from "./answers.js";
import { always, blank, maybe, pick, sentence, several, ticked, whole, words } from "./answers.js";

/** A heading, what it is ("choice|text": either), and the answers. */
export type ColumnSpec = readonly [heading: string, is: string, answer: a.Answer];

/** One file. */
export interface FileSpec {
  /** The real file whose columns these follow one by one; none for a counterpart that we made up. */
  readonly original?: string;
  readonly form: "plain" | "drupal" | "qualtrics";
  readonly columns: readonly ColumnSpec[];
  readonly people: number;
}

/** The two files of a programme. */
export interface HeaderSet {
  readonly name: string;
  readonly mentors: FileSpec;
  readonly mentees: FileSpec;
}

const yesNo = pick("Yes", "No");
const five = whole(1, 5);
const gender = pick("Female", "Male", "Non-binary");
const majors = pick("Biology", "Economics", "History", "Computer Science", "Physics", "Law");
const hobbies = several(", ", "reading", "hiking", "chess", "cooking", "running", "painting", "gaming");
const languages = several(", ", "English", "Spanish", "German", "Hindi");

function file(
  people: number,
  columns: readonly ColumnSpec[],
  original?: string,
  form: FileSpec["form"] = "plain",
): FileSpec {
  return { people, columns, form, ...(original === undefined ? {} : { original }) };
}

const each = (headings: readonly string[], is: string, answer: a.Answer): readonly ColumnSpec[] =>
  headings.map((heading) => [heading, is, answer]);
const numbered = (
  base: string,
  count: number,
  is: string,
  answer: (n: number) => a.Answer,
): readonly ColumnSpec[] =>
  Array.from({ length: count }, (_, at): ColumnSpec => [`${base} ${at + 1}`, is, answer(at + 1)]);

/* Peer mentoring at a university, Google Forms without e-mail. */
const clubs = [
  "Faith & Spirit",
  "Fraternities",
  "Social life",
  "Volunteering",
  "Media",
  "Cultures",
  "Stage & Arts",
  "Honours",
  "Career clubs",
  "Singing groups",
  "Peer helpers",
  "Debating",
  "Chorus",
];
const traits = several(", ", "Patient", "Curious", "Organized", "Funny", "Calm");
const styles = several(", ", "Academic advice", "Social support", "Career advice", "Just friends");
const campusMentees = file(
  30,
  [
    ["Computing ID", "id", a.account],
    ["Your gender", "choice", gender],
    ["Year of study", "scale|choice", pick("First year", "Second year")],
    [
      "Did you transfer here? If so, in which year?",
      "choice|text",
      pick("No", "No", "Yes, in my second year"),
    ],
    ["School", "choice", pick("Arts & Sciences", "Engineering", "Nursing")],
    [
      "Major(s) and minor(s)",
      "choices|choice|text",
      several(", ", "Biology", "Economics", "History", "Physics"),
    ],
    ["Where do you live?", "choice", pick("On grounds", "Off grounds", "At home")],
    ["What do you do for fun (e.g., sports, books, games)?", "choices|text", hobbies],
    ["Do you like to study alone or in groups?", "choice", pick("Alone", "In groups", "Either")],
    ["Academic interests", "choices|text", several(", ", "Medicine", "Policy", "Teaching", "Research")],
    ...each(clubs, "scale|ratings|choice", pick("Not interested", "Somewhat interested", "Very interested")),
    ["How introverted/extroverted should your MENTOR be?", "scale", five],
    ["Which traits should your mentor have (select up to 3)?", "choices", traits],
    ["How much do you care about the two questions above?", "scale", five],
    ["How much should your mentor have done research?", "scale", five],
    ["How much should your mentor have work experience in their major (e.g., an internship)?", "scale", five],
    [
      "How many hours per MONTH would you like to meet?",
      "scale|choice|number",
      pick("1-2", "3-4", "5-6", "7+"),
    ],
    ["Preferred style of mentorship (select up to 2)", "choices", styles],
    ["How much do you want a mentor with like hobbies?", "scale", five],
    ["How much do you want a mentor in your major?", "scale", five],
    ["How much do you want a mentor of your gender?", "scale", five],
  ],
  "c4_mentee.csv",
);
const campusMentors = file(
  22,
  [
    ["Computing ID", "id", a.account],
    ["Your gender", "choice", gender],
    ["Year of study", "scale|choice", pick("Second year", "Third year", "Fourth year")],
    ["School", "choice", pick("Arts & Sciences", "Engineering", "Nursing")],
    [
      "Major(s) and minor(s)",
      "choices|choice|text",
      several(", ", "Biology", "Economics", "History", "Physics"),
    ],
    ["Where do you live?", "choice", pick("On grounds", "Off grounds")],
    ["What do you do for fun (e.g., sports, books, games)?", "choices|text", hobbies],
    ["Do you like to study alone or in groups?", "choice", pick("Alone", "In groups", "Either")],
    ["How introverted/extroverted are you?", "scale", five],
    ["Your traits (select up to 3)", "choices", traits],
    ["Academic interests", "choices|text", several(", ", "Medicine", "Policy", "Teaching", "Research")],
    ["Have you done research?", "choice", yesNo],
    ["Have you worked in a job related to your major (e.g., an internship)?", "choice", yesNo],
    ["How many hours per month do you have for mentoring?", "number|scale", whole(1, 8)],
    ["Preferred style of mentorship (select up to 2)", "choices", styles],
    ["Do you want a mentee with like hobbies?", "scale", five],
    ["Do you want a mentee in your major?", "scale", five],
    ["Do you want a mentee of your gender?", "scale", five],
    ["How many students would you mentor?", "capacity", whole(1, 3)],
    [
      "Which kinds of students would you mentor?",
      "choices",
      several(", ", "First years", "Transfer students", "International students"),
    ],
  ],
  "c4_mentor.csv",
);

/* A student union's form in Chinese. */
const gradesZh = pick("大一", "大二", "大三", "大四");
const starSigns = pick("白羊座", "金牛座", "双子座", "巨蟹座", "狮子座");
const departments = pick("宣传部", "外联部", "活动部", "技术部");
const freeZh = pick("看书", "健身和跑步", "做饭", "和朋友出去玩", "打游戏");
const unionMentees = file(
  26,
  [
    ["社团的ID", "id|unused", a.account],
    ["Name", "name", a.fullName],
    ["WeChat", "contact", a.account],
    ["Mobile", "contact", a.phone],
    ["Email（学校）", "id|contact", a.email],
    ["Email（私人）", "id|contact", (person) => `p${a.email(person)}`],
    ["社团的ID", "id|unused", a.account],
    ["性别", "choice", pick("男", "女")],
    ["年级", "scale|choice", pick("大一", "大二")],
    ["你是在本校读的本科吗？", "choice", pick("是", "不是")],
    ["专业（Major/Minor）", "choice|text", pick("数学", "经济", "生物", "计算机")],
    ["学院（College）", "choice", pick("Muir", "Revelle", "Sixth")],
    ["想参加的部门", "choice|choices", departments],
    ["现在住在哪里", "choice", pick("北京", "上海", "圣地亚哥")],
    ["除了工作还希望得到哪些帮助？", "choice|choices|text", pick("选课", "找实习", "交朋友")],
    ["想不想参加family", "choice", pick("想", "不想")],
    ["工作和学习以外的时间怎么过？", "choice|text", freeZh],
    ["喜欢听什么音乐？", "choice|choices", pick("流行", "古典", "摇滚")],
    ["喜欢什么运动？", "choice|choices", pick("篮球", "羽毛球", "游泳")],
    ["最近在看什么剧", "choice|text", pick("纪录片", "老友记", "综艺")],
    ["用两个词形容你的性格", "choice|text", pick("开朗", "安静", "认真")],
    ["喜欢哪个艺人？", "choice|text", pick("甲", "乙", "丙")],
    ["喜欢的颜色", "choice", pick("蓝", "红", "绿")],
    ["星座", "choice", starSigns],
    ["", "unused", blank],
  ],
  "chinese_form_mentee.csv",
);
const unionMentors = file(
  20,
  [
    ["#", "unused", a.serial],
    ["TIME SUBMITTED", "timestamp", a.isoTime],
    ["Name", "name", a.fullName],
    ["WeChat", "contact", a.account],
    ["Mobile", "contact", a.phone],
    ["Email（学校）", "id|contact", a.email],
    ["Email（私人）", "id|contact", (person) => `p${a.email(person)}`],
    ["性别", "choice", pick("男", "女")],
    ["年级（class）", "scale|choice", gradesZh],
    ["你是在本校读的本科吗？", "choice", pick("是", "不是")],
    ["专业（major/minor）", "choice|text", pick("数学", "经济", "生物", "计算机")],
    ["学院（College）", "choice", pick("Muir", "Revelle", "Sixth")],
    ["现在的部门", "choice", departments],
    ["去年的部门", "choice", departments],
    ["现在住在哪里", "choice", pick("北京", "上海", "圣地亚哥")],
    ["工作和学习以外的时间怎么过？", "choice|text", freeZh],
    ["喜欢听什么音乐？", "choice|choices", pick("流行", "古典", "摇滚")],
    ["喜欢什么运动？", "choice|choices", pick("篮球", "羽毛球", "游泳")],
    ["最近在看什么剧？", "choice|text", pick("纪录片", "老友记", "综艺")],
    ["用两个词形容你的性格", "choice|text", pick("开朗", "安静", "认真")],
    ["喜欢哪个艺人？", "choice|text", pick("甲", "乙", "丙")],
    ["喜欢的颜色", "choice", pick("蓝", "红", "绿")],
    ["星座", "choice", starSigns],
    ["想和其他mentor一起组family吗？", "choice", pick("想", "不想")],
    ["想和几个mentor一起组family", "number|scale|choice", whole(1, 3)],
    ["还有其他要求吗？", "text", maybe((person) => `希望在周${person.at}见面`, 0.4)],
  ],
  "chinese_form_mentor.csv",
);

/* A buddy system in Drupal Webform. */
const pastimes = [
  "Camping",
  "Films",
  "Baking",
  "Gigs",
  "Dance",
  "Walking",
  "Songs",
  "Parties",
  "Photos",
  "Books",
  "Team games",
  "Beach games",
  "Hoops",
  "Soccer",
  "Swimming",
  "Skiing",
  "Helping out",
];
const submission: readonly ColumnSpec[] = [
  ["webform_serial", "unused", a.serial],
  ["webform_sid", "unused", ({ at }) => String(4000 + at)],
  ["webform_time", "timestamp|unused", a.drupalTime],
  ["webform_draft", "unused", always("0")],
  ["webform_ip_address", "unused", ({ at }) => `192.0.2.${at}`],
  ["webform_uid", "unused", always("0")],
  ["webform_username", "unused", blank],
];
const spoken = pick("English", "English, French", "French", "German, English", "English, Spanish");
const studyLevel = pick("Bachelor", "Master", "PhD");
const faculties = pick("Basic Sciences", "Engineering", "Architecture");
const countries = pick("Spain", "India", "Brazil", "Norway", "Japan");
const buddyMentees = file(
  28,
  [
    ...submission,
    ["first_name", "name", a.firstName],
    ["last_name", "name", a.lastName],
    ["country_of_birth", "choice", countries],
    ["e_mail", "id", a.email],
    ["phone_number", "contact", a.phone],
    ["age", "number", whole(18, 27)],
    ...pastimes.map((option): ColumnSpec => [`key_${option}`, "choices", ticked(option, "X")]),
    ["which_languages_do_you_speak", "choices", spoken],
    ["facebook_name", "contact|text|unused", maybe(a.fullName)],
    ["faculty_here", "choice", faculties],
    ["what_is_your_study_level", "scale|choice", studyLevel],
    ["which_gender_should_your_buddy_have", "choice", pick("Female", "Male", "No preference")],
    ["when_do_you_arrive", "date", ({ at }) => `2027-02-${String(1 + (at % 28)).padStart(2, "0")}`],
  ],
  "drupal_webform_pipe_3header_incoming.csv",
  "drupal",
);
const buddyMentors = file(
  24,
  [
    ...submission,
    ["first_name", "name", a.firstName],
    ["last_name", "name", a.lastName],
    ["phone_number", "contact", a.phone],
    ["e_mail", "id", a.email],
    ["gender", "choice", gender],
    ["age", "number", whole(20, 29)],
    ...pastimes.map((option): ColumnSpec => [`key_${option}`, "choices", ticked(option, "X")]),
    ["facebook_name", "contact|text|unused", maybe(a.fullName)],
    ["why_do_you_want_to_be_a_buddy", "text", sentence],
    ["faculty_here", "choice", faculties],
    ["country_of_birth", "choice", countries],
    ["what_is_your_study_level", "scale|choice", studyLevel],
    ["which_languages_do_you_speak", "choices", spoken],
    ["where_should_your_buddy_come_from_1st_choice", "ranking|choices|choice", countries],
    ["where_should_your_buddy_come_from_2nd_choice", "ranking|choices|choice", countries],
    ["where_should_your_buddy_come_from_3rd_choice", "ranking|choices|choice", maybe(countries)],
    ["would_you_take_more_than_one_buddy", "choice", yesNo],
  ],
  "drupal_webform_pipe_3header_local.csv",
  "drupal",
);

/* Another buddy programme, with questions on personality. */
const buddyColumns = (likely: string): readonly ColumnSpec[] => [
  ["First name", "name", a.firstName],
  ["Last name", "name", a.lastName],
  ["E-mail address", "id", a.email],
  ["Phone number", "contact", a.phone],
  ["Age (now)", "number", whole(18, 26)],
  ["Which gender are you?", "choice", gender],
  ["Which country are you from?", "choice", countries],
  ["At which university are you?", "choice", pick("Old University", "Applied Sciences")],
  ["(OLD) At which faculty will you study?", "choice", maybe(faculties)],
  ["(OLD) What is your study called?", "choice|text", maybe(majors)],
  ["(APPLIED) At which school will you study?", "choice", maybe(pick("Business", "Music", "Health"))],
  ["(APPLIED) What is your study called?", "choice|text", maybe(majors)],
  ["What do you expect of the programme?", "text", sentence],
  ["Would you rather have a buddy of one gender?", "choice", pick("Female", "Male", "No preference")],
  ["If so: how important is that to you?", "scale", maybe(five)],
  [
    `When there is something new to try—food, a place, a skill—how ${likely} are you to try it?`,
    "scale",
    five,
  ],
  ["How much do you like to stick to a plan when you work at something?", "scale", five],
  ["In your free time: how often would you rather be among people than alone?", "scale", five],
  ["I often keep the peace in a group, even against my own wishes", "scale", five],
  ["When something might go wrong, how often do you worry?", "scale", five],
  ["How confident are you that you can handle what is new?", "scale", five],
  ["Among new people: how important is it to you to have much in common?", "scale", five],
  ...numbered("Interest", 3, "choices|ranking|choice", () =>
    pick("Sports", "Music", "Art", "Games", "Cooking"),
  ),
];
const studentMentees = file(30, buddyColumns("likely"), "esn_groningen_column_map_incoming.csv");
const studentMentors = file(
  20,
  [...buddyColumns("ready"), ["How many buddies would you like?", "capacity", whole(1, 3)]],
  "esn_groningen_column_map_local.csv",
);

/* A programme for young people with a column for each option, 120 of them. */
const optional = (topic: string) => (n: number) => ticked(`${topic} ${"abcdefghijklmnopqrstuvw"[n - 1]}`);
const youthMentees = file(
  26,
  [
    ["First Name", "name", a.firstName],
    ["Last Name", "name", a.lastName],
    ["Home address", "text|unused|contact", ({ at }) => `${at + 3} Long Street`],
    ["Town (City, Durham, Halton)", "choice", pick("City", "Durham", "Halton")],
    ["Province", "choice|unused", always("Ontario")],
    ["Post Code", "text|unused|choice", ({ at }) => `M${at}K ${at}B`],
    ["Country", "choice|unused", always("Canada")],
    ["Email Address", "id", a.email],
    ["Phone number", "contact", a.phone],
    ["Your Pronouns", "choice", pick("she/her", "he/him", "they/them")],
    ["Date of Birth", "date", a.birthday],
    ["Quarter", "choice|text", pick("North", "West", "Harbour")],
    ["School", "choice|text", pick("North High", "West High", "Lake School")],
    ["Grade in September", "scale|number|choice", whole(9, 12)],
    ["Single Parent", "choice", yesNo],
    ["Parents' Highest Education", "scale|choice", pick("High school", "Bachelor", "Master")],
    ["Parent 1 Work", "text|choice", words],
    ["Parent 2 Work", "text|choice", maybe(words)],
    ...numbered("Origin", 14, "choices", optional("origin")),
    ...numbered("Faith", 9, "choices", optional("faith")),
    ["LGBTQ2", "choice", maybe(yesNo)],
    ...numbered("Status in Canada", 7, "choices", optional("status")),
    ["Accessibility needs", "choice|text", maybe(pick("None", "Ramp", "Captions"), 0.5)],
    ...numbered("Hurdles", 15, "choices", optional("hurdle")),
    ["Hurdles Other", "text", maybe(sentence, 0.3)],
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16].map(
      (n): ColumnSpec => [`About Me ${n}`, "choices", optional("trait")(n)],
    ),
    ...numbered("Offers", 10, "choices", optional("offer")),
    ...numbered("Pastimes", 21, "choices", optional("pastime")),
    ...[1, 2, 3].flatMap((n): readonly ColumnSpec[] => [
      [`Job ${n}`, "choices|ranking|choice", pick("Law", "Health", "Trades", "Media")],
      [`Job ${n} Other`, "text", maybe(words, 0.3)],
    ]),
    ["Goals for school and work", "text", sentence],
    ["How did you hear of us", "choice|text", pick("School", "A friend", "Online")],
  ],
  "gem_mentee_120cols.csv",
);
const youthMentors = file(20, [
  ["First Name", "name", a.firstName],
  ["Last Name", "name", a.lastName],
  ["Email Address", "id", a.email],
  ["How many mentees could you take?", "capacity", whole(1, 2)],
  ["Year of birth", "number", whole(1965, 1999)],
  ...numbered("Pastimes", 21, "choices", optional("pastime")),
]);

/* A high school's sign-up, Google Forms with check boxes. */
const sports = several(", ", "Basketball", "Soccer", "Track and field", "Swimming, diving", "None");
const arts = several(", ", "Band", "Choir", "Theater", "None");
const extras = several(", ", "Robotics", "Chess club", "Student council", "None");
const others = several(", ", "Cooking", "Video games", "Reading", "Animals");
const schoolMentees = file(
  32,
  [
    ["Timestamp", "timestamp", a.googleTime],
    ["Email Address", "id", a.email],
    ["Name of the student", "name", a.fullName],
    ["Gender", "choice", pick("Female", "Male")],
    ["Would a mentor of another gender be a problem?", "choice", yesNo],
    ["Which grade school did you go to?", "choice|text", pick("St. Mary", "Hill School", "Lakeside")],
    ["Sports you play (check all that apply)", "choices", sports],
    ["Arts you take part in (check all that apply)", "choices", arts],
    ["Activities after school (check all that apply)", "choices", extras],
    ["Other interests (check all that apply)", "choices", others],
    ["Interests that are not listed above", "text", maybe(words, 0.4)],
  ],
  "googleforms_hs_mentee_signup.csv",
);
const schoolMentors = file(24, [
  ["Timestamp", "timestamp", a.googleTime],
  ["Email Address", "id", a.email],
  ["Your name", "name", a.fullName],
  ["Gender", "choice", pick("Female", "Male")],
  ["Sports you play (check all that apply)", "choices", sports],
  ["Arts you take part in (check all that apply)", "choices", arts],
  ["Activities after school (check all that apply)", "choices", extras],
  ["Other interests (check all that apply)", "choices", others],
]);

/* Ten statements under the headings 1 to 10. */
const statements = Array.from({ length: 10 }, (_, at): ColumnSpec => [String(at + 1), "scale", five]);
const collegeMentees = file(
  28,
  [
    ["Full Name", "name", a.fullName],
    ["Uni NetID", "id", a.account],
    ["Which class will you be in next year?", "scale|choice", pick("Freshman", "Sophomore")],
    ["Gender", "choice", gender],
    ["Major", "choice|text", majors],
    ["GPA (of 4.0)", "number", ({ draw }) => (2.5 + draw() * 1.5).toFixed(2)],
    ["Interests", "choices|text", hobbies],
    ...statements,
    ["Is there anything else that we should know?", "text", maybe(sentence, 0.5)],
    ["", "unused", blank],
  ],
  "googleforms_likert_mentee.csv",
);
const collegeMentors = file(22, [
  ["Full Name", "name", a.fullName],
  ["Uni NetID", "id", a.account],
  ["Which class will you be in next year?", "scale|choice", pick("Junior", "Senior")],
  ["Gender", "choice", gender],
  ["Major", "choice|text", majors],
  ["Interests", "choices|text", hobbies],
  ...statements,
]);

/* A boot camp, Microsoft Forms. */
const microsoft: readonly ColumnSpec[] = [
  ["ID", "unused", a.serial],
  ["Start time", "unused", a.shortTime],
  ["Completion time", "timestamp", a.shortTime],
  ["Email", "unused", always("anonymous")],
  ["Name", "unused", blank],
  ["First Name", "name", a.firstName],
  ["Last Name", "name", a.lastName],
  ["E-mail address", "id", a.email],
];
const camps =
  (...options: readonly string[]): a.Answer =>
  (person) =>
    `${several(";", ...options)(person)};`;
const topics = ["Mapping", "Data", "Design", "Writing, speaking", "Leading"] as const;
const campMentees = file(
  27,
  [
    ...microsoft,
    ["Phone", "contact", a.phone],
    ["Which topics of the camp did you like best?", "choices", camps(...topics)],
    [
      "Should your mentor come from a technical career?\nWe do our best to follow your wish, but we cannot...",
      "choice",
      pick("Technical", "Non-technical", "No preference"),
    ],
    ...each(
      [
        "Growing in my job",
        "Soft skills: talking, ideas, presenting etc.",
        "Balance of work and life",
        "Emotional intelligence",
        "Insights into industry",
        "Meeting people",
        "How companies work",
      ],
      "scale|ratings",
      pick("Not important", "Somewhat important", "Important", "Very important"),
    ),
    ["Please write any question or suggestion.", "text", maybe(sentence, 0.4)],
  ],
  "msforms_bootcamp_mentee.csv",
);
const campMentors = file(
  21,
  [
    ...microsoft,
    ["On which topics would you like to mentor?", "choices", camps(...topics)],
    ["Your feedback would help us to make this better for everybody.", "text", maybe(sentence, 0.5)],
  ],
  "msforms_bootcamp_mentor.csv",
);

/* Alumni mentor students, Google Forms. */
const agreed = always("Yes, I understand");
const communities = several(", ", "Women's network", "Veterans", "Young alumni", "Engineers");
const alumniMentees = file(
  30,
  [
    ["Timestamp", "timestamp", a.googleTime],
    ["Email Address", "id", a.email],
    ["First Name", "name", a.firstName],
    ["Last Name", "name", a.lastName],
    ["Class?", "scale|choice", pick("Sophomore", "Junior", "Senior")],
    [
      "When do you expect to graduate?",
      "scale|choice|text|date",
      pick("May 2027", "December 2027", "May 2028"),
    ],
    ["Major(s)", "choice|choices|text", majors],
    ["Minor(s)", "choice|text", maybe(majors, 0.4)],
    ["What are you involved in (clubs, prizes, etc.)", "text|choices", sentence],
    [
      "Alumni have been through all of this. If you could learn from somebody a few years ahead of you, what would their job be?",
      "text",
      sentence,
    ],
    [
      "What would you like to gain as a mentee? Choose up to THREE.",
      "choices",
      several(", ", "Career advice", "Industry insight", "A network", "Confidence"),
    ],
    ["How would you rather meet your mentor?", "choice", pick("In person", "By video", "Either")],
    ["LinkedIn", "contact|text", ({ at }) => `linkedin.example/in/p${at}`],
    ["I understand that my mentor is there to help, but cannot promise me a job.", "unused|choice", agreed],
    ["I understand that I may be taken off the list if I do not answer my mentor.", "unused|choice", agreed],
    ["Are you the first of your family to go to college?", "choice", yesNo],
    ["Did you transfer here?", "choice", yesNo],
    ["Do you serve in the military, or did you?", "choice", yesNo],
    [
      "Where would you like to live after you graduate?",
      "choice|text",
      pick("Raleigh", "Charlotte", "New York", "Anywhere"),
    ],
    ["Languages that you speak well", "choices", languages],
    ["Communities of alumni", "choices", communities],
    ["Is there any other information that helps us to find a mentor for you?", "text", maybe(sentence, 0.5)],
    [
      "On which topics should we hold another session? (networks, life after college, etc.)",
      "text|choices",
      maybe(sentence),
    ],
    ["Should sessions be online or in person?", "choice", pick("Online", "In person", "No preference")],
    ["Which time of day suits you best for a session?", "choice", pick("Morning", "Lunch", "Evening")],
    [
      "Which day of the week suits you best for a session?",
      "choice",
      pick("Monday", "Tuesday", "Wednesday", "Thursday"),
    ],
    [
      "I understand that I am expected to take part in one session at least, and to answer in time.  ",
      "unused|choice",
      agreed,
    ],
  ],
  "ncsu_mentee.csv",
);
const alumniMentors = file(
  23,
  [
    ["Timestamp", "timestamp", a.googleTime],
    ["Email Address", "id", a.email],
    ["First Name", "name", a.firstName],
    ["Last Name", "name", a.lastName],
    ["Email", "contact|id", (person) => `p${a.email(person)}`],
    ["Phone", "contact", a.phone],
    [
      "Degree(s) and class",
      "text|choice",
      ({ at, draw }) => `B.S. ${Math.floor(1980 + draw() * 35)}, no. ${at}`,
    ],
    ["City and State", "choice|text", pick("Raleigh, NC", "Charlotte, NC", "Austin, TX")],
    ["Job title", "text|choice", words],
    ["Company/Organization", "choice|text", pick("Nord Bank", "Lake Clinic", "City of Raleigh", "Own firm")],
    ["Industry/Field", "choice", pick("Finance", "Health", "Government", "Technology")],
    ["Please tell us briefly about your career", "text", sentence],
    [
      "What would you like to give as a mentor?\n(Example: advice, insight, a network) ",
      "text|choices",
      sentence,
    ],
    ["Which kind of mentorship would you prefer?  ", "choice", pick("In person", "By video", "Either")],
    ["Would you mentor several students?", "choice", yesNo],
    ["Would you mentor students of several fields?", "choice", yesNo],
    ["Were you the first of your family to go to college?", "choice", yesNo],
    ["Did you transfer here?", "choice", yesNo],
    ["Do you serve in the military, or did you?", "choice", yesNo],
    ["Which languages do you speak well?", "choices", languages],
    ["To which communities of alumni do you belong, or would you like to? ", "choices", communities],
    ["Is there any other information that helps us to find a mentee for you?", "text", maybe(sentence, 0.5)],
  ],
  "ncsu_mentor.csv",
);

/* Coaches of robotics teams: a column for every hour of the week. */
const hours = numbered(
  "Avail",
  168,
  "availability",
  (n) =>
    ({ draw }) =>
      n % 24 > 16 && n % 24 < 21 && draw() < 0.5 ? "1" : "0",
);
const flag = whole(0, 1);
const coachMentors = file(
  16,
  [
    ["Name", "id|name", a.fullName],
    ...hours,
    ...each(["Small Team", "Strong Team", "Beginner", "Moving"], "choice", flag),
    ...each(
      ["Team Asked", "Team Needed", "Coach Asked", "Coach Needed"],
      "text|choice|unused|people",
      maybe(({ draw }) => `Team ${1 + Math.floor(draw() * 40)}`, 0.2),
    ),
    ...each(["On My Own", "Video", "Mechanics", "Code"], "choice", flag),
  ],
  "pioneers_mentors_168slots.csv",
);
const coachMentees = file(20, [
  ["Name", "id|name", ({ at }) => `Team ${at + 1}`],
  ...hours,
  ...each(["Small Team", "Strong Team", "Beginner", "Moving"], "choice", flag),
  ...each(["Video", "Mechanics", "Code"], "choice", flag),
]);

/* A university's survey in Qualtrics. */
const drinking = pick("Never", "Rarely", "Sometimes", "Often");
const touch = pick("Once a week", "Every two weeks", "Once a month");
const survey: readonly ColumnSpec[] = [
  ["StartDate|Start Date", "unused", a.isoTime],
  ["EndDate|End Date", "unused|timestamp", a.isoTime],
  ["Status|Response Type", "unused", always("IP Address")],
  ["IPAddress|IP Address", "unused", ({ at }) => `192.0.2.${at}`],
  ["Progress|Progress", "unused", always("100")],
  ["Duration (in seconds)|Duration (in seconds)", "unused", whole(200, 900)],
  ["Finished|Finished", "unused", always("True")],
  ["RecordedDate|Recorded Date", "timestamp", a.isoTime],
  ["ResponseId|Response ID", "unused", ({ at }) => `R_${at}abc`],
  ["RecipientLastName|Recipient Last Name", "unused|name", blank],
  ["RecipientFirstName|Recipient First Name", "unused|name", blank],
  ["RecipientEmail|Recipient Email", "unused|contact", blank],
  ["ExternalReference|External Data Reference", "unused", blank],
  ["LocationLatitude|Location Latitude", "unused", always("36.0")],
  ["LocationLongitude|Location Longitude", "unused", always("-78.9")],
  ["DistributionChannel|Distribution Channel", "unused", always("anonymous")],
  ["UserLanguage|User Language", "unused", always("EN")],
];
const browser: readonly ColumnSpec[] = ["Browser", "Version", "Operating System", "Resolution"].map(
  (part) => [`Q1_${part}|Browser Meta Info - ${part}`, "unused", pick("Chrome", "Safari", "1280x720")],
);
const home = (mentor: boolean): readonly ColumnSpec[] => [
  ["Q3|Where are you from? (City)", "choice|text", pick("Austin", "Boston", "Lima", "Durham", "Atlanta")],
  ["Q4|Do you live in the USA?", "choice", yesNo],
  ["Q5|From which state are you?", "choice", pick("Texas", "Ohio", "Georgia")],
  ["Q6|From which country are you?", "choice", pick("USA", "Peru", "Kenya")],
  ["Q7|Please write which country you are from.", "choice|text", maybe(pick("Peru", "Kenya"), 0.3)],
  ...(mentor
    ? ([["Q8|Which class are you in?", "scale|choice", pick("2027", "2028", "2029")]] as ColumnSpec[])
    : []),
  ["Q9|Time Zone?", "choice|timeZone", pick("Eastern", "Central", "Pacific")],
  ["Q10|Is your home town...?", "choice", pick("Urban", "Suburban", "Rural")],
  ["Q11|Are you in Arts or in Engineering?", "choice", pick("Arts", "Engineering")],
  [
    "Q12|What is your major? You can select multiple choices.",
    "choices",
    several(",", "Biology", "Economics", "History", "Physics"),
  ],
  [
    "Q13|Do you plan to take any minors? You can select multiple choices.",
    "choices",
    several(",", "Spanish", "Music", "Ethics"),
  ],
  [
    "Q14|Do you plan to take any certificates? You can select multiple choices.",
    "choices",
    several(",", "Data", "Film", "Health"),
  ],
  ["Q15|Which clubs do you like?", "choices", several(",", "Debate", "Chess", "Outdoors", "Dance")],
  [
    "Q16|Which groups do you belong to, or may join?",
    "choices",
    several(",", "Band", "House council", "Volunteers"),
  ],
  ["Q17|Which sports do you like?", "choices", several(",", "Soccer", "Tennis", "Rowing")],
  ["Q18|Which academic programs do you like?", "choices", several(",", "Focus", "Bass", "Research")],
  [
    "Q19|What makes you most nervous about college?",
    "choice|text",
    pick("Classes", "Friends", "Being far from home"),
  ],
  [
    `Q21|${mentor ? "Do you drink" : "Do you want a mentor who drinks"}? Please select how often. Nobody on the staff will see this.`,
    "scale|choice",
    drinking,
  ],
  [
    `Q22|${mentor ? "Do you use marijuana" : "Do you want a mentor who uses marijuana"}? Please select how often. Nobody on the staff will see this.`,
    "scale|choice",
    drinking,
  ],
  ["Q23|What are your hobbies?", "choices|text", several(", ", "reading", "hiking", "baking", "guitar")],
  ["Q24|What did you want to be as a child?", "text|choice", words],
  ["Q25_1|Would you rather... - Be an:", "choice", pick("Early bird", "Night owl")],
  ["Q25_2|Would you rather... - Be on a:", "choice", pick("Mountain", "Beach")],
  ["Q25_3|Would you rather... - Eat at:", "choice", pick("Home", "A diner", "A market")],
  ["Q25_4|Would you rather... - See:", "choice", pick("Rome", "Tokyo")],
  ["Q25_5|Would you rather... - Feed the:", "choice", pick("Dog", "Cat")],
  ["Q26|What is a perfect Saturday night?", "choice|text", pick("Films", "A party", "Games with friends")],
  ["Q27|Which kinds of movies do you like?", "choices", several(",", "Comedy", "Drama", "Horror")],
  ["Q28|Which class did you like LEAST in high school?", "choice|text", pick("Chemistry", "English", "Gym")],
  ["Q29|What did you watch most last year?", "text|choice", words],
  [
    "Q30|How crazy are you about basketball?",
    "scale|choice",
    pick("Not at all", "A little", "Very", "Extremely"),
  ],
];
const bond = (mentor: boolean): readonly ColumnSpec[] => [
  ...(mentor
    ? []
    : ([
        ["Q32|Do you have brothers or sisters who went here in the last 5 years?", "choice", yesNo],
      ] as ColumnSpec[])),
  [
    `Q33|How often would you like to be in touch with your ${mentor ? "mentee" : "mentor"} over the summer?`,
    "scale",
    touch,
  ],
  [
    `Q34|How often would you like to be in touch with your ${mentor ? "mentee" : "mentor"} during the term?`,
    "scale",
    touch,
  ],
  ["Q35|Which kind of relationship would you like?", "choice", pick("A friend", "An adviser", "Both")],
  ["Q36|Which gender identity is yours?", "choice", gender],
  ["Q37|Which ethnic identity is yours?", "choice|choices", pick("Asian", "Black", "Latino", "White")],
  ["Q38|Which sexual orientation is yours?", "choice", pick("Straight", "Gay", "Bisexual")],
  ["Q39|Are you the first of your family at college, or of limited income?", "choice", yesNo],
  ["Q40|Which faith is yours?", "choice", pick("None", "Christian", "Jewish", "Muslim")],
  ["Q41|What is your ability status?", "choice", pick("Able-bodied", "Disabled")],
  ["Q42|Is there anything that you do not eat?", "choice|choices|text", pick("No", "Meat", "Gluten")],
];
const embedded: readonly ColumnSpec[] = [
  ["NetID|NetID", "id|unused", a.account],
  ["FirstName|FirstName", "name", a.firstName],
  ["LastName|LastName", "name", a.lastName],
  ["PrimaryAffiliation|PrimaryAffiliation", "unused|choice", always("Student")],
  ["FullEmailAddress|FullEmailAddress", "id|contact", a.email],
  ["NetIDEmail|NetIDEmail", "id|contact", (person) => `${a.account(person)}@uni.example`],
];
const surveyMentees = file(
  30,
  [
    ...survey,
    ...browser,
    ["Q48|Are you a new student here?", "choice|unused", always("Yes")],
    ...home(false),
    ...bond(false),
    [
      "Q47|Which identities would you like to share with your mentor?",
      "choices",
      several(",", "Gender", "Faith", "Home state", "First of the family"),
    ],
    ...embedded,
  ],
  "qualtrics_3header_mentee.csv",
  "qualtrics",
);
const surveyMentors = file(
  24,
  [
    ...survey,
    ...browser,
    ...home(true),
    ...bond(true),
    ["Q43|Would you take two mentees?", "choice", yesNo],
    ["Q44|Would you take a transfer student?", "choice", yesNo],
    ...embedded,
    ["Q7 - Parent Topics|Q7 - Parent Topics", "unused", blank],
    ["Q7 - Topics|Q7 - Topics", "unused", blank],
  ],
  "qualtrics_3header_mentor.csv",
  "qualtrics",
);

/* Founders and people who hear them out. */
const slots = several(
  ", ",
  "Tuesday 6:00 PM - 8:00 PM",
  "Thursday 6:00 PM - 8:00 PM",
  "Saturday 10:00 AM - 12:00 PM",
);
const industries = several(", ", "Health", "Education", "Climate", "Finance");
const founderMentors = file(
  18,
  [
    ["Timestamp", "timestamp", a.googleTime],
    ["Email Address", "id", a.email],
    ["Phone Number", "contact", a.phone],
    ["Your name (First, Last)", "name", a.fullName],
    ["Time Slots When You Can Mentor", "availability", slots],
    ["Areas you'd like to hear about and give feedback on. (Select all that apply)", "choices", industries],
  ],
  "transcend_mentor.csv",
);
const founderMentees = file(18, [
  ["Timestamp", "timestamp", a.googleTime],
  ["Email Address", "id", a.email],
  ["Your name (First, Last)", "name", a.fullName],
  ["Time Slots When You Can Meet", "availability", slots],
  ["Areas you'd like feedback on. (Select all that apply)", "choices", industries],
]);

/* A company's programme in Typeform: one column an option. */
const tick = (options: readonly string[]): readonly ColumnSpec[] =>
  options.map((option) => [option, "choices", ticked(option)]);
const other = (heading: string): ColumnSpec => [heading, "choices|choice|text|unused", maybe(words, 0.1)];
const turns = [
  "Back from parental leave",
  "Menopause or andropause",
  "A break from work",
  "A move to another country",
  "A change of industry",
  "Health (body or mind)",
  "Leading for the first time",
];
const areas = [
  "Growing in a career",
  "Leading people",
  "Products & technology",
  "Customers & relations",
  "Talking & soft skills",
  "Working across teams",
  "Strategy & vision",
  "Change & transformation",
  "Equity, diversity & inclusion",
  "Balance of work & life",
];
const manners = [
  "Motivates",
  "Challenges",
  "Supports",
  "Reflects",
  "Says it directly",
  "Encourages",
  "Patient",
  "Empathetic",
  "Organized",
];
const end: readonly ColumnSpec[] = [
  ["Response Type", "unused", always("completed")],
  ["Start Date (UTC)", "unused", a.isoTime],
  ["Stage Date (UTC)", "unused", blank],
  ["Submit Date (UTC)", "timestamp|unused", a.isoTime],
  ["Network ID", "unused", ({ at }) => `n${at}`],
  ["Tags", "unused", blank],
  ["Ending", "unused", blank],
];
const pronouns = maybe(pick("she/her", "he/him", "they/them"));
const jobs = pick("Engineer", "Designer", "Product manager", "Sales");
const experience = pick("0-2 years", "3-5 years", "6-10 years", "More than 10 years");
const places = pick("Prague", "London", "Sydney", "Remote");
const rhythm = pick("Every two weeks", "Once a month", "Once a quarter");
const feedback = pick("Direct", "Gentle", "In writing");
const companyMentees = file(
  34,
  [
    ["#", "unused", ({ at }) => `t${at}z`],
    ["Full name", "name", a.fullName],
    ["Kind of role", "choice|role|unused", always("Mentee")],
    ["Would you tell us your pronouns?", "choice", yesNo],
    ["What’s your e-mail at work?", "id", a.email],
    ["Would you tell us your pronouns?", "choice", pronouns],
    ["What is your role today?", "choice|text", jobs],
    ["For how many years have you worked?", "scale|choice", experience],
    ["Where do you work from (place/time zone)?", "choice|text", places],
    ...tick([...turns, "Working towards a promotion", "Thinking of a move inside"]),
    other("Other (please say on the next slide)"),
    ["You chose Other - what would you add?", "text", maybe(sentence, 0.2)],
    ["Have you been mentored before?", "choice", yesNo],
    ...tick(areas),
    other("Other (please say on the next slide)"),
    ["💡 Motivation\n\nWhy would you like to take part?", "text", sentence],
    ...tick(["A better job", "New skills", "Meeting people", "Courage", "Ready to lead"]),
    other("Other"),
    ["🤝 Style\n\nWhich kind of mentor would help you most?", "text|choice", sentence],
    ...tick(manners),
    other("Other"),
    ["How do you like to receive feedback?", "choice", feedback],
    ["How important is it that your mentor has mentored before?", "scale", five],
    ["What do you NOT want in a mentor?", "text", sentence],
    ["How often would you like to meet a mentor?", "scale|choice", rhythm],
    ["🌈 Hopes\n\nWhat should a mentor be like?", "text", sentence],
    ["🙌 Hopes\n\nWhat do you expect of the programme?", "text", sentence],
    ...end,
  ],
  "typeform_onecolumnperoption_mentee.csv",
);
const companyMentors = file(
  26,
  [
    ["#", "unused", ({ at }) => `t${at}z`],
    ["Full name", "name|id", a.fullName],
    ["Kind of role", "choice|role|unused", always("Mentor")],
    ["Would you tell us your pronouns?", "choice", pronouns],
    ["What is your role today?", "choice|text", jobs],
    ["For how many years have you worked?", "scale|choice", experience],
    ["Capacity", "capacity", whole(1, 3)],
    ["Where do you work from (place/time zone)?", "choice|text", places],
    ...tick([...turns, "Promotions", "Moves inside"]),
    other("Other (please say on the next slide)"),
    ["You chose Other - what would you add?", "text", maybe(sentence, 0.2)],
    ...tick(areas),
    other("Other (please say in the next question)"),
    ["You chose Other - what would you add?", "text", maybe(sentence, 0.2)],
    ["Have you been a mentor before?", "choice", yesNo],
    ["🤝 Your style\n\nEvery mentor is different.\n\nHow would you describe yours?", "text", sentence],
    ["Which kind of meeting do you usually like?", "choice", pick("Video", "In person", "A walk")],
    ...tick(
      [
        "Motivates",
        "Challenges",
        "Supports",
        "Reflects",
        "Says it directly",
        "Encourages ",
        "Patient",
        "Empathetic",
        "Organized ",
      ].map((one) => one.trim()),
    ),
    ["How do you give feedback?", "choice", feedback],
    ...tick(["Early in a career", "In the middle", "Senior roles"]),
    ["Is there anything on which you would rather NOT mentor?", "text|choice", sentence],
    ["How often would you like to meet a mentee?", "scale|choice", rhythm],
    ["💡 Motivation\n\nWhat would you like to gain as a mentor?", "text", sentence],
    ["🙌 Hopes\n\nWhat do you expect of the programme?", "text", sentence],
    ...end,
  ],
  "typeform_onecolumnperoption_mentor.csv",
);

/** Every set of headers. */
export const HEADER_SETS: readonly HeaderSet[] = [
  { name: "campus", mentors: campusMentors, mentees: campusMentees },
  { name: "union, in Chinese", mentors: unionMentors, mentees: unionMentees },
  { name: "buddies, Drupal", mentors: buddyMentors, mentees: buddyMentees },
  { name: "buddies, personality", mentors: studentMentors, mentees: studentMentees },
  { name: "youth, 120 columns", mentors: youthMentors, mentees: youthMentees },
  { name: "school", mentors: schoolMentors, mentees: schoolMentees },
  { name: "college", mentors: collegeMentors, mentees: collegeMentees },
  { name: "camp, Microsoft", mentors: campMentors, mentees: campMentees },
  { name: "alumni", mentors: alumniMentors, mentees: alumniMentees },
  { name: "coaches, 168 hours", mentors: coachMentors, mentees: coachMentees },
  { name: "survey, Qualtrics", mentors: surveyMentors, mentees: surveyMentees },
  { name: "founders", mentors: founderMentors, mentees: founderMentees },
  { name: "company, Typeform", mentors: companyMentors, mentees: companyMentees },
];
