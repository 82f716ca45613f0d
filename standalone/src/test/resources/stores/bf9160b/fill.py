"""Fills an empty WorkScribe of commit bf9160b over HTTP, records what it answers, and writes the store to files.

See README.md beside this file. Needs Python 3, openssl and psql, nothing else.
"""

import base64, gzip, http.server, json, pathlib, ssl, subprocess, sys, threading, time, urllib.error, urllib.request

BASE, DATA, PROVIDER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
HERE = pathlib.Path(__file__).parent
PASSWORD = "correct-horse-1"
CLIENT_ID = "workscribe"


# ------------------------------------------------------------------ HTTP

def call(method, path, token=None, body=None):
    request = urllib.request.Request(BASE + path, method=method)
    if token:
        request.add_header("Authorization", "Bearer " + token)
    if body is not None:
        request.add_header("Content-Type", "application/json")
        request.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(request) as answer:
            status, text = answer.status, answer.read()
    except urllib.error.HTTPError as refused:
        status, text = refused.code, refused.read()
    return status, json.loads(text) if text else None


class Person:
    def __init__(self, name, token):
        self.name, self.token = name, token
        self.id = self.get("/auth/me")["id"]

    def send(self, method, path, body=None):
        status, answer = call(method, "/api/v1" + path, self.token, body)
        if not 200 <= status < 300 or status == 202:
            sys.exit(f"{method} {path}: {status} {answer}")
        return answer

    def get(self, path): return self.send("GET", path)
    def post(self, path, body=None): return self.send("POST", path, body)
    def patch(self, path, body=None): return self.send("PATCH", path, body)
    def delete(self, path): return self.send("DELETE", path)


def register(name):
    _, answer = call("POST", "/api/v1/auth/register", body={
        "display_name": name + " Example", "email": name.lower() + "@example.com", "password": PASSWORD})
    return Person(name, answer["access_token"])


def text(words, *nodes):
    return {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": words}, *nodes]}]}


def mention(person):
    return {"type": "mention", "attrs": {"id": person.id, "label": person.name + " Example"}}


# ------------------------------------------------------------------ a provider of identities

def b64(data): return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, stdin=None):
    return subprocess.run(["openssl", *arguments], input=stdin, capture_output=True, check=True).stdout


def modulus():
    line = openssl("rsa", "-in", PROVIDER / "key.pem", "-noout", "-modulus").decode().strip()
    return bytes.fromhex(line.split("=")[1])


def serve_keys(port):
    keys = json.dumps({"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "1",
                                 "n": b64(modulus()), "e": "AQAB"}]}).encode()

    class Keys(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(keys)))
            self.end_headers()
            self.wfile.write(keys)

        def log_message(self, *_): pass

    server = http.server.HTTPServer(("localhost", port), Keys)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(PROVIDER / "cert.pem", PROVIDER / "key.pem")
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()


def sign_in_with_google(name, subject, picture):
    now = int(time.time())
    claims = {"iss": "https://accounts.google.com", "aud": CLIENT_ID, "sub": subject, "iat": now, "exp": now + 300,
              "email": name.lower() + "@example.com", "email_verified": True, "name": name + " Example",
              "picture": picture}
    signed = b64(json.dumps({"alg": "RS256", "kid": "1"}).encode()) + "." + b64(json.dumps(claims).encode())
    signature = openssl("dgst", "-sha256", "-sign", PROVIDER / "key.pem", stdin=signed.encode())
    status, answer = call("POST", "/api/v1/auth/oauth/google", body={"id_token": signed + "." + b64(signature)})
    if status != 200:
        sys.exit(f"google: {status} {answer}")
    return Person(name, answer["access_token"])


# ------------------------------------------------------------------ the story

serve_keys(int(sys.argv[4]))
ada, grace, linus, barbara, outsider = map(register, ["Ada", "Grace", "Linus", "Barbara", "Outsider"])
register("Konrad")
for picture in ["1", "2"]:
    konrad = sign_in_with_google("Konrad", "google-konrad", f"https://example.com/konrad-{picture}.png")
edsger = sign_in_with_google("Edsger", "google-edsger", "https://example.com/edsger.png")

ada.post("/organizations", {"name": "Analytical Engines", "slug": "engines"})
outsider.post("/organizations", {"name": "Elsewhere", "slug": "elsewhere"})
ada.patch("/organizations/engines", {"name": "Analytical Engines Ltd"})
ada.patch("/organizations/engines", {"slug": "analytical"})
ORG = "/organizations/analytical"


def invite(person, role):
    return ada.post(ORG + "/invite", {"email": person.name.lower() + "@example.com", "role": role})


for person, role in [(grace, "admin"), (linus, "member"), (barbara, "member"), (konrad, "member")]:
    person.post("/auth/invitations/" + invite(person, role)["token"] + "/accept", {})
pending = ada.post(ORG + "/invite", {"email": "pending@example.com", "role": "member"})
ada.post(ORG + "/invite", {"email": "pending@example.com", "role": "admin"})
revoked = ada.post(ORG + "/invite", {"email": "revoked@example.com", "role": "member"})
ada.delete(ORG + "/invitations/" + revoked["id"])
ada.patch(ORG + "/members/" + linus.id, {"role": "admin"})
ada.patch(ORG + "/members/" + linus.id, {"role": "member"})

project = ada.post(ORG + "/projects", {"name": "Difference Engine", "key": "DE", "type": "scrum"})
gone_project = ada.post(ORG + "/projects", {"name": "Abacus", "key": "AB", "description": "Older than all of us"})
P, AB = ORG + "/projects/" + project["id"], ORG + "/projects/" + gone_project["id"]
ada.patch(P, {"name": "Difference Engine No. 2"})
ada.patch(P, {"description": "Computes tables."})
ada.patch(P, {"description": "Computes and prints tables."})
todo, doing, done = [status["id"] for status in ada.get(P + "/statuses")]
old_todo = ada.get(AB + "/statuses")[0]["id"]
old_task = grace.post(AB + "/tasks", {"title": "String the beads", "status_id": old_todo, "assignee_id": grace.id})
ada.delete(AB)

brass = ada.post(P + "/labels", {"name": "brass", "color": "#aa8800"})["id"]
steel = ada.post(P + "/labels", {"name": "steel"})["id"]
doomed = ada.post(P + "/labels", {"name": "doomed", "color": "#ff0000"})["id"]


def new_task(person, title, **more):
    return person.post(P + "/tasks", {"title": title, "status_id": todo, **more})["id"]


columns = new_task(ada, "Cast the columns", description_json=text("Eight of them"), assignee_id=grace.id,
                   priority="high", type="story", due_date="2026-12-24", label_ids=[brass, doomed])
wheels = new_task(grace, "Cut the wheels", parent_task_id=columns, type="subtask", label_ids=[doomed])
teeth = new_task(grace, "Count the teeth", parent_task_id=columns, type="subtask", assignee_id=barbara.id)
printer = new_task(linus, "Build the printer", assignee_id=linus.id, label_ids=[steel, doomed])
bell = new_task(barbara, "Hang the bell")
removed = new_task(grace, "A mistake", label_ids=[brass], description_json=text("Nobody needs this"))
below_removed = new_task(grace, "Part of a mistake", parent_task_id=removed, type="subtask")

ada.patch("/tasks/" + columns, {"title": "Cast the eight columns", "description_json": text("All eight, in bronze")})
ada.patch("/tasks/" + columns, {"priority": "urgent", "type": "task", "due_date": None, "assignee_id": barbara.id})
ada.patch("/tasks/" + columns, {"label_ids": [brass, steel, doomed], "due_date": "2027-01-31"})
ada.patch("/tasks/" + printer, {"assignee_id": None, "parent_task_id": columns})
ada.patch("/tasks/" + printer, {"parent_task_id": None, "status_id": doing})
ada.post("/tasks/" + bell + "/labels/" + steel)
ada.post("/tasks/" + bell + "/labels/" + brass)
ada.delete("/tasks/" + bell + "/labels/" + steel)
grace.patch("/tasks/" + bell + "/move", {"status_id": doing, "position": 0})
grace.patch("/tasks/" + teeth + "/move", {"status_id": todo, "position": 0})
grace.patch("/tasks/bulk-positions", {"positions": [
    {"task_id": wheels, "position": 5}, {"task_id": columns, "position": 0}]})
grace.patch("/tasks/" + wheels, {"status_id": done})
linus.patch("/tasks/" + bell, {"assignee_id": linus.id})

first = grace.post("/tasks/" + columns + "/comments", {"body_json": text("Look at this, ", mention(linus), mention(ada))})
second = linus.post("/tasks/" + columns + "/comments", {"body_json": text("I am looking")})
third = linus.post("/tasks/" + columns + "/comments", {"body_json": text("This will be deleted ", mention(grace))})
linus.patch("/tasks/" + columns + "/comments/" + second["id"], {"body_json": text("I have looked")})
linus.patch("/tasks/" + columns + "/comments/" + third["id"], {"body_json": text("This will be deleted soon")})
linus.delete("/tasks/" + columns + "/comments/" + third["id"])
grace.post("/tasks/" + removed + "/comments", {"body_json": text("Who made this?")})

spaces = ada.get(ORG + "/wiki/spaces")["spaces"]
for _ in range(100):
    if spaces:
        break
    time.sleep(0.1)
    spaces = ada.get(ORG + "/wiki/spaces")["spaces"]
general = spaces[0]["id"]
plans = ada.post(ORG + "/wiki/spaces", {"name": "Plans", "key": "PLAN", "icon_emoji": "📐"})["id"]
empty = ada.post(ORG + "/wiki/spaces", {"name": "Empty", "key": "EMPTY", "description": "Nothing here"})["id"]
ada.patch("/wiki/spaces/" + plans, {"name": "Drawings"})
ada.patch("/wiki/spaces/" + plans, {"description": "What we mean to build", "icon_emoji": "📏"})
ada.patch("/wiki/spaces/" + plans, {"description": "What we are going to build"})


def new_page(person, title, parent=None, space=plans, **more):
    return person.post("/wiki/spaces/" + space + "/pages", {"title": title, "parent_page_id": parent, **more})["id"]


overview = new_page(ada, "Overview", content_json=text("Everything begins here"), icon_emoji="🏁")
mill = new_page(grace, "The mill", overview, content_json=text("First draft"))
store = new_page(grace, "The store", overview)
axes = new_page(linus, "Axes", store, content_json=text("Thirty-one digits"))
scrap = new_page(linus, "Scrap", content_json=text("To be thrown away"), icon_emoji="🗑")
scrap_child = new_page(linus, "Scrap of scrap", scrap, content_json=text("Also thrown away"))
scrap_grandchild = new_page(linus, "Least of all scrap", scrap_child)
welcome = new_page(barbara, "Welcome", None, general, content_json=text("Hello ", mention(ada)))
grace.patch("/wiki/pages/" + mill, {"content_json": text("Second draft"), "title": "The mill of the engine"})
ada.patch("/wiki/pages/" + mill, {"content_json": text("Third draft"), "icon_emoji": "⚙"})
versions = ada.get("/wiki/pages/" + mill + "/versions")["versions"]
ada.post(f"/wiki/pages/{mill}/versions/{versions[-1]['version']}/restore")
ada.post("/wiki/pages/" + store + "/move", {"parent_page_id": None, "position": 0})
ada.post("/wiki/pages/" + mill + "/move", {"parent_page_id": store, "position": 0})
ada.post("/wiki/pages/" + overview + "/move", {"position": 2})

for task, page in [(columns, overview), (columns, mill), (printer, scrap), (removed, overview), (bell, welcome)]:
    grace.post("/tasks/" + task + "/links", {"page_id": page})
grace.delete("/tasks/" + columns + "/links/" + mill)
ada.delete("/wiki/pages/" + scrap + "?force=true")
ada.delete("/wiki/spaces/" + empty)

sprint1 = ada.post(P + "/sprints", {"name": "One", "goal": "Begin", "start_date": "2026-11-01", "end_date": "2026-11-14"})["id"]
sprint2 = ada.post(P + "/sprints", {"name": "Two"})["id"]
sprint3 = ada.post(P + "/sprints", {"name": "Three"})["id"]
sprint4 = ada.post(P + "/sprints", {"name": "Four, for nothing", "goal": "None"})["id"]
ada.patch("/sprints/" + sprint1, {"name": "The first", "goal": "Begin at last"})
ada.patch("/sprints/" + sprint1, {"start_date": "2026-11-02", "end_date": "2026-11-16"})
for task in [columns, wheels, printer]:
    grace.post("/sprints/" + sprint1 + "/tasks", {"task_id": task})
grace.post("/sprints/" + sprint4 + "/tasks", {"task_id": bell})
grace.post("/sprints/" + sprint4 + "/tasks", {"task_id": teeth})
grace.delete("/sprints/" + sprint1 + "/tasks/" + printer)
ada.patch("/tasks/" + printer, {"sprint_id": sprint1})
ada.delete("/sprints/" + sprint4)
ada.post("/sprints/" + sprint1 + "/start")
ada.post("/sprints/" + sprint1 + "/complete", {"incomplete_action": "sprint", "target_sprint_id": sprint2})
ada.post("/sprints/" + sprint2 + "/start")
ada.post("/sprints/" + sprint2 + "/complete", {})
grace.post("/sprints/" + sprint3 + "/tasks", {"task_id": printer})
ada.post("/sprints/" + sprint3 + "/start")

ada.delete(P + "/labels/" + doomed)
ada.delete("/tasks/" + removed)

reading = ada.get("/notifications")["data"]
linus_reading = linus.get("/notifications")["data"]
linus.patch("/notifications/" + linus_reading[0]["id"] + "/read")
grace.post("/notifications/mark-all-read")
ada.delete(ORG + "/members/" + barbara.id)

# More than a hundred events of one task and twenty of one page: snapshots of that time.
for round in range(52):
    ada.patch("/tasks/" + printer, {"priority": "low" if round % 2 else "medium", "type": "bug" if round % 2 else "task"})
for round in range(22):
    ada.patch("/wiki/pages/" + welcome, {"content_json": text(f"Hello for the {round}th time")})

time.sleep(3)  # Policies, and snapshots, which are taken behind the answer.

# ------------------------------------------------------------------ what was answered

PATHS = ["/auth/me", "/auth/orgs", "/organizations", ORG, ORG + "/members", ORG + "/projects", P, AB, P + "/statuses",
         P + "/labels", ORG + "/my-tasks", P + "/tasks?limit=100", P + "/backlog?limit=100", AB + "/tasks",
         P + "/sprints", ORG + "/wiki/spaces", ORG + "/dashboard", ORG + "/activity?limit=100", "/notifications?limit=100",
         ORG + "/search?q=the", ORG + "/search?q=scrap", "/organizations/elsewhere",
         "/auth/invitations/" + pending["token"]]
PATHS += [f"/tasks/{task}{more}" for task in [columns, wheels, teeth, printer, bell, removed, below_removed, old_task["id"]]
          for more in ["", "/comments", "/activity?limit=100", "/links"]]
PATHS += [f"/wiki/spaces/{space}/pages" for space in [general, plans, empty]]
PATHS += [f"/wiki/pages/{page}{more}" for page in [overview, mill, store, axes, scrap, scrap_grandchild, welcome]
          for more in ["", "/versions", "/versions/0", "/versions/1"]]
PATHS += [f"/pages/{page}/tasks" for page in [overview, mill, scrap, welcome]]

answers = [{"person": person.name, "path": "/api/v1" + path, **dict(zip(("status", "body"), call("GET", "/api/v1" + path, person.token)))}
           for person in [ada, grace, linus, barbara, outsider] for path in PATHS]


def write(name, lines):
    with gzip.GzipFile(HERE / name, "wb", mtime=0) as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


write("answers.jsonl.gz", answers)

# ------------------------------------------------------------------ the store

port = (DATA / "postgres" / "postmaster.pid").read_text().splitlines()[3]
password = (DATA / "secrets" / "postgres-workscribe-password").read_text().strip()


def sql(query):
    return subprocess.run(
        ["psql", "-qAtX", "-h", "127.0.0.1", "-p", port, "-U", "workscribe", "-d", "workscribe", "-c", query],
        env={"PGPASSWORD": password, "PATH": "/usr/bin:/bin"}, capture_output=True, check=True).stdout.decode()


# Sessions come first: tokens refer to them.
lines = []
for table in sql("""SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'
                      AND table_schema NOT IN ('pg_catalog', 'information_schema')
                     ORDER BY table_name <> 'session', 1""").split():
    schema, name = table.split(".")
    columns_of = sql(f"""SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns
                          WHERE table_schema = '{schema}' AND table_name = '{name}' AND is_generated = 'NEVER'""").strip()
    rows = sql(f"SELECT row_to_json(r) FROM (SELECT {columns_of} FROM {table}) AS r").splitlines()
    lines.append({"table": table, "columns": columns_of.split(","), "rows": [json.loads(row) for row in rows]})
for line in sql("""SELECT schemaname || '.' || sequencename || ' ' || last_value FROM pg_sequences
                    WHERE last_value IS NOT NULL""").splitlines():
    sequence, value = line.split()
    lines.append({"sequence": sequence, "value": int(value)})
write("store.jsonl.gz", lines)
(HERE / "personal-data-key").write_text((DATA / "secrets" / "personal-data-key").read_text())

kinds = sql("SELECT count(*) || ' ' || regexp_replace(payload_type, '.*\\.', '') FROM platform.domain_event GROUP BY payload_type ORDER BY 1")
print(kinds, sql("SELECT count(*) FROM platform.domain_event"), "snapshots:", sql("SELECT type, count(*) FROM platform.snapshot_event GROUP BY type"))
