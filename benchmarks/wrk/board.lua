-- What a board asks for when it opens: columns, labels, sprints, members, and the first cards of each column.
dofile(os.getenv("BENCHMARK_SCRIPTS") .. "/common.lua")
local path = os.getenv("BENCHMARK_PATH")
local organization = path:match("^(.*)/projects/")
local asked
local step = 0
function init()
  numbers()
  asked = { "/api/v1/auth/me", path .. "/statuses", path .. "/labels", path .. "/sprints", organization .. "/members" }
  for _, status in ipairs(lines("statuses")) do
    asked[#asked + 1] = path .. "/tasks?limit=50&status_id=" .. status
  end
end
function request()
  step = step % #asked + 1
  return wrk.format("GET", asked[step], headers)
end
